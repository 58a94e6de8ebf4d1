import { createTestDatabase, type TestDatabase } from './test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from './test-service.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';

/** All four services with a database and queues that only this test uses. */
export interface TestServiceStack {
  readonly ingestUrl: string;
  readonly reporterUrl: string;
  readonly indexerUrl: string;
  readonly database: TestDatabase;
  readonly settings: TestSettings;
  readonly services: readonly ServiceProcess[];
  close(): Promise<void>;
}

/** Starts the services; `close` stops them and drops the database. */
export async function startTestServiceStack(overrides: NodeJS.ProcessEnv = {}): Promise<TestServiceStack> {
  const database = await createTestDatabase();
  const settings = await makeTestSettings({ DATABASE_URL: database.url, ...overrides });
  const start = (name: string) => startTestService(name, settings);
  const [indexer, parser, reporter, ingest] = await Promise.all([
    start('indexer'),
    start('parser'),
    start('reporter'),
    start('ingest'),
  ]);
  const services = [ingest, reporter, parser, indexer];
  return {
    ingestUrl: ingest.url,
    reporterUrl: reporter.url,
    indexerUrl: indexer.url,
    database,
    settings,
    services,
    close: async () => {
      for (const service of services) await service.stop();
      await database.drop();
    },
  };
}
