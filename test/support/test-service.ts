import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { type ServiceProcess, startServiceProcess } from '../../tools/launcher/service-process.js';

/** The settings that the services of one test share. */
export interface TestSettings {
  /** A folder that only this test uses; the raw store and the logs are in it. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Creates settings for one test: a new raw store, a queue prefix of the shared Redis, unused ports. The folder of the raw
 * store exists, as after the first start of an indexer, so that every service can be started alone.
 */
export async function makeTestSettings(overrides: NodeJS.ProcessEnv = {}): Promise<TestSettings> {
  const folder = await mkdtemp(join(inject('runFolder'), 'services-'));
  await new LocalRawStore(join(folder, 'raw')).createIdentity(makeIdentity());
  return {
    folder,
    environment: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      REDIS_URL: inject('redisUrl'),
      RATIONALE_QUEUE_PREFIX: `{test-${randomBytes(6).toString('hex')}}`,
      RATIONALE_RAW_STORE: join(folder, 'raw'),
      RATIONALE_INGEST_PORT: '0',
      RATIONALE_REPORTER_PORT: '0',
      RATIONALE_PARSER_PORT: '0',
      RATIONALE_INDEXER_PORT: '0',
      ...overrides,
    },
  };
}

/** Starts a service as a process with these settings; its log is written to the test's folder. */
export function startTestService(name: string, settings: TestSettings): Promise<ServiceProcess> {
  return startServiceProcess(name, settings.environment, join(settings.folder, `${name}.log`));
}
