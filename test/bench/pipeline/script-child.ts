/**
 * The script: reads letters from the raw store, parses them and writes them in transactions of 200, up to three
 * at a time, with the parser's and the indexer's own code and nothing between them. Started by `run-script.ts`.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { type DocumentRecord } from '#domain/model/document.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { createDataSource } from '#database/connection-options.js';
import { type ProcessingResult } from '../../../apps/indexer/src/index/processing-result.js';
import { indexResults } from '../../../apps/indexer/src/index/index-results.js';
import { readDocument } from '../../../apps/parser/src/consume/read-document.js';
import { PARSER_REVISION } from '../../../apps/parser/src/letter/revision.js';
import { createPdfTextReader } from '../../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { childTaskSchema, listIds, onGo } from './child-task.js';

const lettersPerTransaction = 200;
const transactionsAtOnce = 3;
const filesAtOnce = 16;

const task = childTaskSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
const store = new LocalRawStore(task.store);
await store.createIdentity(makeIdentity());
const pdf = createPdfTextReader({ children: availableParallelism() });
const dataSource = await createDataSource({
  url: task.database,
  poolSize: 4,
  statementTimeoutMs: 120_000,
}).initialize();

async function read(documentId: string): Promise<ProcessingResult> {
  const record: DocumentRecord | null = await store.readRecord(documentId);
  if (record === null) throw new Error(`The store has no record of ${documentId}.`);
  const reading = await readDocument(record, { store, pdf });
  switch (reading.kind) {
    case 'letter':
      return {
        state: 'parsed',
        document: record,
        revision: PARSER_REVISION,
        letter: { ...reading.letter, documentId, revision: PARSER_REVISION },
      };
    case 'rejected':
      return { state: 'rejected', document: record, revision: PARSER_REVISION, reason: reading.rejection };
    case 'removed':
      throw new Error(`${documentId} was removed.`);
  }
}

async function run(): Promise<void> {
  const writing = new Set<Promise<unknown>>();
  const ids = await listIds(store, task);
  for (let from = 0; from < ids.length; from += lettersPerTransaction) {
    const results = await pLimit(filesAtOnce).map(ids.slice(from, from + lettersPerTransaction), read);
    if (writing.size >= transactionsAtOnce) await Promise.race(writing);
    const written = indexResults(dataSource, results).finally(() => writing.delete(written));
    writing.add(written);
  }
  await Promise.all(writing);
}

onGo(run, async () => {
  await dataSource.destroy();
  await pdf.close();
});
