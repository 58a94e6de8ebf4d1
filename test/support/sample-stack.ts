import pg from 'pg';
import { accept, waitForResult } from './documents.js';
import { getJson } from './reporter-client.js';
import { samples } from './samples.js';
import { startTestServiceStack, type TestServiceStack } from './service-stack.js';

/** All services with every sample parsed and counted, and a connection to their database. */
export interface SampleStack extends TestServiceStack {
  readonly client: pg.Client;
}

/** Starts all services and sends them every sample. */
export async function startSampleStack(): Promise<SampleStack> {
  const stack = await startTestServiceStack();
  const client = new pg.Client({ connectionString: stack.database.url });
  await client.connect();
  for (const { bytes, mediaType, name } of samples()) {
    await waitForResult(stack.reporterUrl, await accept(stack.ingestUrl, bytes, mediaType, name));
  }
  await getJson(stack.reporterUrl, '/v1/statistics/outcomes?by=year', { 'cache-control': 'no-cache' });
  return {
    ...stack,
    client,
    close: async () => {
      await client.end();
      await stack.close();
    },
  };
}
