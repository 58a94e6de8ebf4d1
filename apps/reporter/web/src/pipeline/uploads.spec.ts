import { describe, expect, it } from 'vitest';
import { type DocumentAnswer } from '../api/answers.js';
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

  it('gives each file its own answer, in order', () => {
    const uploads = after(
      added,
      { type: 'sending', places: [0, 2] },
      {
        type: 'answered',
        places: [0, 2],
        results: [
          { name: 'a', status: 'accepted', documentId: 'A' },
          { name: 'c', status: 'refused', problem },
        ],
      },
    );
    expect(uploads.map(({ file: { name }, state }) => [name, state])).toEqual([
      ['a', 'taken'],
      ['b', 'waiting'],
      ['c', 'refused'],
    ]);
  });

  it('says that a file was not answered where the answer has no place for it', () => {
    const [upload] = after(added, { type: 'answered', places: [0], results: [] });
    expect(upload).toMatchObject({ state: 'refused', problem: { code: 'unexpected_answer' } });
  });

  it('refuses all files of a request that was not taken', () => {
    expect(after(added, { type: 'notTaken', places: [0, 1], problem }).map(({ state }) => state)).toEqual([
      'refused',
      'refused',
      'waiting',
    ]);
  });

  it('ends every file of the same bytes with their document', () => {
    const same: UploadEvent = {
      type: 'answered',
      places: [0, 1],
      results: [
        { name: 'a', status: 'accepted', documentId: 'A' },
        { name: 'b', status: 'known', documentId: 'A' },
      ],
    };
    const uploads = after(added, same, { type: 'ended', documentId: 'A', document: document('parsed') });
    expect(progressOf(uploads)).toEqual({
      files: 3,
      sent: 2,
      ended: 2,
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
    ['nothing waits', [], []],
    ['all that wait', waiting([file('a'), file('b')]), [0, 1]],
    [
      'no more than fifty',
      waiting(Array.from({ length: 60 }, () => file('x'))),
      Array.from({ length: 50 }, (_, at) => at),
    ],
    ['no more than twenty million bytes', waiting([file('a', 15e6), file('b', 15e6)]), [0]],
    ['a large one goes alone', waiting([file('a', 30e6), file('b')]), [0]],
    [
      'those that were sent are passed over',
      nextUploads(waiting([file('a'), file('b')]), { type: 'sending', places: [0] }),
      [1],
    ],
  ])('%s', (_what, uploads, places) => {
    expect(nextBatch(uploads)).toEqual(places);
  });
});
