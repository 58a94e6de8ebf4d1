import { describe, expect, it } from 'vitest';
import { type ProcessingResult } from './processing-result.js';
import { type IndexedBatch } from './index-results.js';
import { JoinedBatches } from './joined-batches.js';

const result = (documentId: string): ProcessingResult => ({
  state: 'rejected',
  document: {
    documentId,
    name: 'letter.txt',
    source: 'folder',
    mediaType: 'text/plain',
    size: 1,
    receivedAt: '2020-01-01T00:00:00.000Z',
    batch: null,
  },
  revision: 1,
  reason: { code: 'empty_document', detail: 'Nothing is in it.' },
});

/** A database that writes only when the test lets it. */
function heldBackDatabase() {
  const transactions: { readonly ids: readonly string[]; commit(refused?: string): void; fail(error: Error): void }[] =
    [];
  const write = (results: readonly ProcessingResult[]): Promise<IndexedBatch> =>
    new Promise((resolve, reject) => {
      transactions.push({
        ids: results.map(({ document }) => document.documentId),
        commit: (refused) => {
          const gone = refused === undefined ? [] : [{ documentId: refused, detail: '22P05' }];
          resolve({ written: results.length - gone.length, refused: gone });
        },
        fail: reject,
      });
    });
  return { transactions, write };
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise(setImmediate);

const idsOf = (transactions: readonly { readonly ids: readonly string[] }[]) => transactions.map(({ ids }) => ids);

describe('batches of results', () => {
  it.each([
    ['one that comes alone is written at once', 1, [['a']], [['a']]],
    ['one a transaction, while there are transactions left', 2, [['a'], ['b']], [['a'], ['b']]],
    ['those that came meanwhile are written together', 1, [['a'], ['b'], ['c']], [['a'], ['b', 'c']]],
    ['no more together than a transaction holds', 1, [['a'], ['b', 'c'], ['d', 'e']], [['a'], ['b', 'c'], ['d', 'e']]],
    ['a larger one alone', 1, [['a'], ['b', 'c', 'd', 'e'], ['f']], [['a'], ['b', 'c', 'd', 'e'], ['f']]],
  ])('%s', async (_, transactions, batches, expected) => {
    const database = heldBackDatabase();
    const joined = new JoinedBatches(database.write, { transactions, results: 3 });
    const written = Promise.all(batches.map((ids) => joined.index(ids.map(result))));
    for (let index = 0; index < expected.length; index += 1) {
      database.transactions[index]?.commit();
      await settled();
    }
    expect(await written).toEqual(batches.map(() => []));
    expect(idsOf(database.transactions)).toEqual(expected);
  });

  it('each hears of its own refused documents alone', async () => {
    const database = heldBackDatabase();
    const joined = new JoinedBatches(database.write, { transactions: 1, results: 10 });
    const written = ['a', 'b', 'c'].map((id) => joined.index([result(id)]));
    database.transactions[0]?.commit();
    await settled();
    database.transactions[1]?.commit('c');
    expect(await Promise.all(written)).toEqual([[], [], [{ documentId: 'c', detail: '22P05' }]]);
  });

  it('a transaction that fails fails all of its batches, and those that come after are written', async () => {
    const database = heldBackDatabase();
    const joined = new JoinedBatches(database.write, { transactions: 1, results: 2 });
    const written = ['a', 'b', 'c', 'd'].map((id) => joined.index([result(id)]));
    const ends = Promise.allSettled(written);
    database.transactions[0]?.commit();
    await settled();
    database.transactions[1]?.fail(new Error('Postgres is away.'));
    await settled();
    database.transactions[2]?.commit();
    expect((await ends).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(idsOf(database.transactions)).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});
