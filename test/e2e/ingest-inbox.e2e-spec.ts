import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue } from 'bullmq';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { documentOf, dropQueue, openQueue, waitingDocuments } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

let settings: TestSettings;
let inbox: string;
let ingest: ServiceProcess;
let queue: Queue;
beforeEach(async () => {
  settings = await makeTestSettings({ RATIONALE_INBOX_SCAN_INTERVAL: '200', RATIONALE_DOCUMENT_LIMIT: '1000' });
  inbox = join(settings.folder, 'inbox');
  settings = { ...settings, environment: { ...settings.environment, RATIONALE_INBOX: inbox } };
  queue = openQueue('rawDocuments', settings);
  ingest = await startTestService('ingest', settings);
});
afterEach(async () => {
  await ingest.stop();
  await dropQueue(queue);
});

async function put(path: string, words: string | Uint8Array): Promise<void> {
  await mkdir(join(inbox, path, '..'), { recursive: true });
  await writeFile(join(inbox, path), words);
}

/** The files under a folder of the inbox. */
async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(inbox, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch {
    return [];
  }
}

const answerTo = (path: string) =>
  until(
    `the answer to ${path}`,
    async () => JSON.parse(await readFile(join(inbox, `${path}.json`), 'utf8')) as unknown,
  );

const enqueued = (words: string) =>
  until('the document in the queue', async () => {
    const documents = (await waitingDocuments(queue)).flat();
    return documents.find(({ documentId }) => documentId === documentOf(words).record.documentId);
  });

it('accepts a file, moves it with the result beside it, and enqueues it', async () => {
  await put('letter.txt', 'a letter in the inbox');
  expect(await answerTo('accepted/letter.txt')).toMatchObject({
    name: 'letter.txt',
    status: 'accepted',
    documentId: documentOf('a letter in the inbox').record.documentId,
    statusUrl: expect.stringContaining('/v1/documents/') as string,
  });
  expect(await readFile(join(inbox, 'accepted/letter.txt'), 'utf8')).toBe('a letter in the inbox');
  expect(await enqueued('a letter in the inbox')).toMatchObject({ name: 'letter.txt', source: 'folder' });
  expect(await readdir(inbox)).toEqual(['accepted']);
});

it('accepts files of sub-folders, and a second file of the same name', async () => {
  await put('2016/may/letter.txt', 'first');
  await answerTo('accepted/2016/may/letter.txt');
  await put('2016/may/letter.txt', 'second');
  await answerTo('accepted/2016/may/letter-2.txt');
  expect(await readFile(join(inbox, 'accepted/2016/may/letter.txt'), 'utf8')).toBe('first');
  expect(await readFile(join(inbox, 'accepted/2016/may/letter-2.txt'), 'utf8')).toBe('second');
});

it('returns known for a document that was accepted before', async () => {
  await put('one.txt', 'the same words');
  await answerTo('accepted/one.txt');
  await put('two.txt', 'the same words');
  expect(await answerTo('accepted/two.txt')).toMatchObject({ status: 'known' });
});

it.each([
  ['empty.txt', '', 'empty_document'],
  ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unsupported_media_type'],
  ['large.txt', 'x'.repeat(1_001), 'document_too_large'],
])('refuses %s and writes the reason beside it', async (name, words, code) => {
  await put(name, words);
  expect(await answerTo(`refused/${name}`)).toMatchObject({ name, status: 'refused', problem: { code } });
  expect(await filesOf('accepted')).toEqual([]);
});

it('waits until a file is complete', async () => {
  const path = join(inbox, 'slow.txt');
  let words = '';
  for (let part = 1; part <= 8; part += 1) {
    await appendFile(path, `part ${part} `);
    words += `part ${part} `;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await filesOf('accepted')).toEqual([]);
  }
  await answerTo('accepted/slow.txt');
  expect(await readFile(join(inbox, 'accepted/slow.txt'), 'utf8')).toBe(words);
});

it('ignores names of unfinished files until they are renamed, and links', async () => {
  await put('letter.txt.part', 'renamed into place');
  await put('.hidden', 'hidden');
  await writeFile(join(settings.folder, 'outside.txt'), 'not in the inbox');
  await symlink(join(settings.folder, 'outside.txt'), join(inbox, 'link.txt'));
  await put('other.txt', 'another letter, taken in the same scans');
  await answerTo('accepted/other.txt');
  expect((await readdir(inbox)).sort()).toEqual(['.hidden', 'accepted', 'letter.txt.part', 'link.txt']);
  await rename(join(inbox, 'letter.txt.part'), join(inbox, 'letter.txt'));
  await answerTo('accepted/letter.txt');
});

it('accepts at start the files in the inbox, also one that was stored and not moved before a crash', async () => {
  await ingest.kill();
  const { record, bytes } = documentOf('stored and not moved');
  const store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  await store.put(record, bytes);
  await put('stored.txt', bytes);
  await put('new.txt', 'put while nobody watched');
  ingest = await startTestService('ingest', settings);
  expect(await answerTo('accepted/stored.txt')).toMatchObject({ status: 'known', documentId: record.documentId });
  expect(await answerTo('accepted/new.txt')).toMatchObject({ status: 'accepted' });
  await enqueued('stored and not moved');
  await enqueued('put while nobody watched');
});

it('accepts files after its folder was deleted', async () => {
  await put('one.txt', 'before');
  await answerTo('accepted/one.txt');
  await rm(inbox, { recursive: true });
  await until('the inbox to be there again', async () => (await readdir(inbox)).length === 0);
  await put('two.txt', 'after');
  await answerTo('accepted/two.txt');
});
