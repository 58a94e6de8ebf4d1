import { describe, expect, it } from 'vitest';
import { type DocumentAnswer } from '../api/types.js';
import { nextBatch, nextUploads, progressOf, type Upload, type UploadEvent } from './uploads.js';

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);
const problem = {
  type: 'urn:rationale:problem:x',
  status: 400,
  title: 'Empty',
  detail: 'It is empty.',
  code: 'empty_document',
  remedy: 'Send the letter.',
};
const after = (...events: readonly UploadEvent[]) => events.reduce<readonly Upload[]>(nextUploads, []);
const document = (state: DocumentAnswer['state']) => ({ state }) as DocumentAnswer;

describe('nextUploads', () => {
  const added: UploadEvent = { type: 'added', files: [file('a'), file('b'), file('c')] };

  it('gives each file its own result, in order', () => {
    const uploads = after(
      added,
      { type: 'sending', indexes: [0, 2] },
      {
        type: 'answered',
        indexes: [0, 2],
        results: [
          { name: 'a', status: 'accepted', documentId: 'A' },
          { name: 'c', status: 'refused', problem },
        ],
      },
    );
    expect(uploads.map(({ file: { name }, state }) => [name, state])).toEqual([
      ['a', 'accepted'],
      ['b', 'waiting'],
      ['c', 'refused'],
    ]);
  });

  it('refuses a file that has no result in the response', () => {
    const [upload] = after(added, { type: 'answered', indexes: [0], results: [] });
    expect(upload).toMatchObject({ state: 'refused', problem: { code: 'unexpected_answer' } });
  });

  it('refuses all files of a failed request', () => {
    expect(after(added, { type: 'sendFailed', indexes: [0, 1], problem }).map(({ state }) => state)).toEqual([
      'refused',
      'refused',
      'waiting',
    ]);
  });

  it('updates every file with the same document', () => {
    const same: UploadEvent = {
      type: 'answered',
      indexes: [0, 1],
      results: [
        { name: 'a', status: 'accepted', documentId: 'A' },
        { name: 'b', status: 'known', documentId: 'A' },
      ],
    };
    const uploads = after(added, same, { type: 'processed', documentId: 'A', document: document('parsed') });
    expect(progressOf(uploads)).toEqual({
      files: 3,
      sent: 2,
      processed: 2,
      refused: 0,
      parsed: 2,
      rejected: 0,
      failed: 0,
    });
  });
});

describe('nextBatch', () => {
  const waiting = (files: readonly File[]) => after({ type: 'added', files });

  it.each<[string, readonly Upload[], readonly number[]]>([
    ['no file waiting', [], []],
    ['all waiting files', waiting([file('a'), file('b')]), [0, 1]],
    [
      'at most fifty files',
      waiting(Array.from({ length: 60 }, () => file('x'))),
      Array.from({ length: 50 }, (_, at) => at),
    ],
    ['at most twenty million bytes', waiting([file('a', 15e6), file('b', 15e6)]), [0]],
    ['a larger file alone', waiting([file('a', 30e6), file('b')]), [0]],
    [
      'files already sent are skipped',
      nextUploads(waiting([file('a'), file('b')]), { type: 'sending', indexes: [0] }),
      [1],
    ],
  ])('%s', (_what, uploads, indexes) => {
    expect(nextBatch(uploads)).toEqual(indexes);
  });
});
