import pg from 'pg';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { createTestDatabase } from './test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from './test-service.js';

/** A reporter with a database that only this test uses, and a connection to that database. */
export interface TestReporter {
  readonly client: pg.Client;
  readonly settings: TestSettings;
  readonly service: ServiceProcess;
  close(): Promise<void>;
}

/** Creates a database, calls `fill` with a connection to it, and starts a reporter. */
export async function startTestReporter(fill: (client: pg.Client) => Promise<unknown>): Promise<TestReporter> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fill(client);
  const settings = await makeTestSettings({ DATABASE_URL: database.url });
  const service = await startTestService('reporter', settings);
  return {
    client,
    settings,
    service,
    close: async () => {
      await service.stop();
      await client.end();
      await database.drop();
    },
  };
}
