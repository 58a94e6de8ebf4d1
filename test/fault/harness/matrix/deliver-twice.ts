import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { queues } from '#domain/pipeline.js';
import { type Fault, type Stage } from '../fault.js';
import { type MadeDocument } from '../letters/made-document.js';
import { until } from '../until.js';

const times = 100;
const longestTaking = 60_000;

/** Fault 17: the same document a hundred times by each way in at once, and its jobs delivered again and again. */
export const deliverTwice: Fault = {
  name: 'deliver-twice',
  title: `the same file ${times} times by HTTP, in a batch and through the inbox at once; its event delivered thrice more`,
  letters: 120,
  start: async (house) => {
    await house.start('indexer');
    await Promise.all([house.start('parser'), house.start('reporter')]);
    await house.start('ingest', { RATIONALE_INBOX: join(house.folder, 'inbox'), RATIONALE_INBOX_SCAN_INTERVAL: '300' });
  },
  strike: async (stage) => {
    const { sender, maker, house, observer } = stage;
    await stage.anyMoment(100, 1_000);
    const document = maker.next();
    const byHttp = Array.from({ length: times }, () => sender.send(document));
    const inBatch = sender.sendBatch(Array.from({ length: times }, () => document));
    await Promise.all([...byHttp, inBatch, putIntoInbox(stage, document)]);
    const record = await house.store.readRecord(document.documentId);
    if (record === null) throw new Error('The raw store has no record of an accepted document.');
    const { job } = queues.rawDocuments;
    for (let again = 0; again < 3; again += 1) {
      await observer.queues.rawDocuments.add(
        job,
        { events: [makeDocumentReceived(record)] },
        { removeOnComplete: 1_000 },
      );
      await stage.anyMoment(0, 500);
    }
  },
};

async function putIntoInbox({ house }: Stage, { bytes }: MadeDocument): Promise<void> {
  const inbox = join(house.folder, 'inbox');
  const first = join(house.folder, 'first.txt');
  await mkdir(inbox, { recursive: true });
  await writeFile(first, bytes);
  for (let copy = 1; copy < times; copy += 1) await copyFile(first, join(inbox, `copy-${copy}.txt`));
  await rename(first, join(inbox, 'first.txt'));
  await until('the inbox to be empty', longestTaking, async () => {
    const left = await readdir(inbox, { withFileTypes: true });
    return left.every((entry) => entry.isDirectory());
  });
}
