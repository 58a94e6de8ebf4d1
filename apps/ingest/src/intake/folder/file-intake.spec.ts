import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { PendingDocuments } from '../../publish/pending-documents.js';
import { DocumentIntake } from '../document-intake.js';
import { FileIntake } from './file-intake.js';
import { fileState } from './list-inbox.js';

const settings = {
  RATIONALE_DOCUMENT_LIMIT: 1_000,
  RATIONALE_MAX_PENDING: 1,
  RATIONALE_REPORTER_URL: 'http://reporter.example',
};
const nobody = 65_534;

Logger.overrideLogger(false);

let folder: string;
let inbox: string;
let files: FileIntake;
let pending: PendingDocuments;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'));
  inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const path of [folder, inbox]) await chmod(path, 0o777);
  pending = new PendingDocuments();
  const store = new LocalRawStore(join(folder, 'raw'));
  await store.createIdentity(makeIdentity());
  files = new FileIntake(new DocumentIntake(store, pending, settings), settings);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function accept(path: string) {
  const state = await fileState(join(inbox, path));
  if (state === null) throw new Error('The file was not written.');
  return files.accept(inbox, { path, state, unfinished: false }, 'batch');
}

/** Runs `work` without the permission of root to read every file. */
async function withoutRoot<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

it('accepts a file and moves it', async () => {
  await writeFile(join(inbox, 'letter.txt'), 'a letter');
  expect(await accept('letter.txt')).toMatchObject({ name: 'letter.txt', source: 'folder', batch: 'batch' });
  expect((await readdir(join(inbox, 'accepted'))).sort()).toEqual(['letter.txt', 'letter.txt.json']);
});

it('refuses a file that the service may not read', async () => {
  await writeFile(join(inbox, 'letter.txt'), 'a letter', { mode: 0o000 });
  expect(await withoutRoot(() => accept('letter.txt'))).toBeNull();
  const result: unknown = JSON.parse(await readFile(join(inbox, 'refused/letter.txt.json'), 'utf8'));
  expect(result).toMatchObject({ name: 'letter.txt', status: 'refused', problem: { code: 'file_unreadable' } });
  expect(await readdir(inbox)).toEqual(['refused']);
});

it('leaves a file in the inbox under backpressure', async () => {
  pending.setCount(1);
  await writeFile(join(inbox, 'letter.txt'), 'a letter');
  expect(await accept('letter.txt')).toBeNull();
  expect(await readdir(inbox)).toEqual(['letter.txt']);
});
