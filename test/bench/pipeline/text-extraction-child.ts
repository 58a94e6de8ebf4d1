/** Takes the text out of letters on all cores and does nothing with it: what PDF letters cost at least. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { extractDocumentText } from '../../../apps/parser/src/text/extract-document-text.js';
import { createPdfTextReader } from '../../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { childTaskSchema, listIds, onGo } from './child-task.js';

const task = childTaskSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
const store = new LocalRawStore(task.store);
await store.createIdentity(makeIdentity());
const pdf = createPdfTextReader({ children: availableParallelism() });

async function run(): Promise<void> {
  await pLimit(availableParallelism() * 2).map(await listIds(store, task), async (documentId) => {
    const bytes = await store.read(documentId);
    if (bytes !== null) await extractDocumentText(bytes, 'application/pdf', pdf);
  });
}

onGo(run, () => pdf.close());
