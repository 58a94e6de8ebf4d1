import pg from 'pg';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { createTestDatabase } from './test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from './test-service.js';

/** A reporter on a database of the test's own, and a connection to that. */
export interface ReporterStage {
  readonly client: pg.Client;
  readonly settings: TestSettings;
  readonly reporter: ServiceProcess;
  close(): Promise<void>;
}

/** Makes a database, has it filled, and starts a reporter on it. */
export async function openReporterStage(fill: (client: pg.Client) => Promise<unknown>): Promise<ReporterStage> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fill(client);
  const settings = await makeTestSettings({ DATABASE_URL: database.url });
  const reporter = await startTestService('reporter', settings);
  return {
    client,
    settings,
    reporter,
    close: async () => {
      await reporter.stop();
      await client.end();
      await database.drop();
    },
  };
}
