import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { queues } from '#domain/pipeline.js';
import { type Fault, type FaultContext } from '../fault.js';
import { type TestDocument } from '../letters/test-document.js';
import { until } from '../until.js';

const times = 100;
const inboxTimeoutMs = 60_000;

/** Fault 17: the same document a hundred times through each intake source concurrently, and its job delivered repeatedly. */
export const deliverTwice: Fault = {
  name: 'deliver-twice',
  title: `the same file ${times} times by HTTP, in a batch and through the inbox concurrently; its event delivered three more times`,
  letters: 120,
  start: async (stack) => {
    await stack.start('indexer');
    await Promise.all([stack.start('parser'), stack.start('reporter')]);
    await stack.start('ingest', { RATIONALE_INBOX: join(stack.folder, 'inbox'), RATIONALE_INBOX_SCAN_INTERVAL: '300' });
  },
  inject: async (context) => {
    const { sender, letterFactory, stack, observer } = context;
    await context.randomPause(100, 1_000);
    const document = letterFactory.next();
    const byHttp = Array.from({ length: times }, () => sender.send(document));
    const inBatch = sender.sendBatch(Array.from({ length: times }, () => document));
    await Promise.all([...byHttp, inBatch, putIntoInbox(context, document)]);
    const record = await stack.store.readRecord(document.documentId);
    if (record === null) throw new Error('The raw store has no record of an accepted document.');
    const { job } = queues.rawDocuments;
    for (let repeat = 0; repeat < 3; repeat += 1) {
      await observer.queues.rawDocuments.add(
        job,
        { events: [makeDocumentReceived(record)] },
        { removeOnComplete: 1_000 },
      );
      await context.randomPause(0, 500);
    }
  },
};

async function putIntoInbox({ stack }: FaultContext, { bytes }: TestDocument): Promise<void> {
  const inbox = join(stack.folder, 'inbox');
  const first = join(stack.folder, 'first.txt');
  await mkdir(inbox, { recursive: true });
  await writeFile(first, bytes);
  for (let copy = 1; copy < times; copy += 1) await copyFile(first, join(inbox, `copy-${copy}.txt`));
  await rename(first, join(inbox, 'first.txt'));
  await until('the inbox to be empty', inboxTimeoutMs, async () => {
    const left = await readdir(inbox, { withFileTypes: true });
    return left.every((entry) => entry.isDirectory());
  });
}
