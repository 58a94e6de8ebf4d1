import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { documentOf } from '../support/pipeline-queues.js';
import { getJson } from '../support/reporter-client.js';
import { createTestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

it('returns raw_store_unavailable with Retry-After if the stored bytes of a document are corrupt', async () => {
  const database = await createTestDatabase();
  const settings = await makeTestSettings({ DATABASE_URL: database.url });
  const { record, bytes } = documentOf('as it was stored');
  const { documentId } = record;
  const root = join(settings.folder, 'raw');
  await new LocalRawStore(root).put(record, bytes);
  await writeFile(join(root, 'documents', documentId.slice(0, 2), `${documentId}.bytes`), 'as somebody changed it');
  const reporter = await startTestService('reporter', settings);
  const answer = await getJson(reporter.url, `/v1/documents/${documentId}/content`);
  await reporter.stop();
  await database.drop();
  expect(answer).toMatchObject({ status: 503, body: { code: 'raw_store_unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('5');
});
