import { describe, expect, it } from 'vitest';
import { documentIdOf, makeLetter, makeParsedEvent } from '../../../../test/support/letter-factory.js';
import { IndexingError, isolateRefused } from './index-results.js';
import { type ProcessingResult, resultOf } from './processing-result.js';

const coded = (code: string) => Object.assign(new Error('a value of the letter'), { code });
const result = (name: string, document: { name?: string; batch?: string } = {}): ProcessingResult =>
  resultOf(makeParsedEvent(makeLetter({ documentId: documentIdOf(name), revision: 3 }), document));
const nameOf = new Map(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [documentIdOf(name), name]));

/** A database that refuses some parsed documents, and notes each transaction as the names and states in it. */
function databaseThatRefuses(refused: readonly string[], code = '22021') {
  const transactions: string[] = [];
  const stored: ProcessingResult[] = [];
  const write = (results: readonly ProcessingResult[]): Promise<number> => {
    const named = results.map(({ document, state }) => ({ name: nameOf.get(document.documentId) ?? '', state }));
    transactions.push(named.map(({ name, state }) => (state === 'failed' ? `${name}!` : name)).join(''));
    if (named.some(({ name, state }) => refused.includes(name) && state !== 'failed')) {
      return Promise.reject(coded(code));
    }
    stored.push(...results);
    return Promise.resolve(results.length);
  };
  return { transactions, stored, write };
}

describe('a batch of results', () => {
  it.each<[name: string, batch: string, refused: readonly string[], transactions: readonly string[]]>([
    ['is one transaction where nothing is refused', 'abcd', [], ['abcd']],
    ['may be empty', '', [], ['']],
    ['is halved until the refused document is alone', 'abcd', ['c'], ['abcd', 'ab', 'cd', 'c', 'c!', 'd']],
    ['of an odd number has the larger half first', 'abc', ['a'], ['abc', 'ab', 'a', 'a!', 'b', 'c']],
    ['of one is not halved', 'a', ['a'], ['a', 'a!']],
    ['isolates several', 'abcd', ['a', 'd'], ['abcd', 'ab', 'a', 'a!', 'b', 'cd', 'c', 'd', 'd!']],
  ])('%s', async (_name, batch, refused, transactions) => {
    const database = databaseThatRefuses(refused);
    const indexed = await isolateRefused(
      Array.from(batch, (name) => result(name)),
      database.write,
    );
    expect(database.transactions).toEqual(transactions);
    expect(indexed).toEqual({
      written: batch.length,
      refused: refused.map((name) => ({ documentId: documentIdOf(name), detail: 'SQLSTATE 22021' })),
    });
  });

  it('counts as written what its transactions wrote', async () => {
    const halves = [coded('23505'), 0, 1];
    const write = () => {
      const next = halves.shift();
      return typeof next === 'number' ? Promise.resolve(next) : Promise.reject(next ?? new Error('one write too many'));
    };
    expect(await isolateRefused([result('a'), result('b')], write)).toEqual({ written: 1, refused: [] });
  });

  it('stores a refused document as failed, without NUL characters', async () => {
    const database = databaseThatRefuses(['a']);
    const given = result('a', { name: 'a\0b\0.txt', batch: 'x\0' });
    await isolateRefused([given], database.write);
    expect(database.stored).toEqual([
      {
        state: 'failed',
        document: { ...given.document, name: 'a\uFFFDb\uFFFD.txt', batch: 'x\uFFFD' },
        revision: 3,
        reason: { code: 'database_refused', detail: 'The database refused what was read: SQLSTATE 22021.' },
        attempts: 1,
        places: [],
      },
    ]);
  });

  it('stores a refused document without a batch', async () => {
    const database = databaseThatRefuses(['a']);
    await isolateRefused([result('a')], database.write);
    expect(database.stored).toMatchObject([{ document: { batch: null } }]);
  });

  it.each([
    ['40001', 'postpone', 'database_busy'],
    ['ECONNREFUSED', 'postpone', 'database_away'],
    ['42P01', 'postpone', 'database_not_ready'],
    ['42601', 'dead-letter', 'database_misfit'],
  ])('is not split by %s', async (code, decision, errorCode) => {
    const database = databaseThatRefuses(['a'], code);
    const error: unknown = await isolateRefused([result('a'), result('b')], database.write).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(IndexingError);
    expect(error).toMatchObject({ name: 'IndexingError', fault: { decision, code: errorCode } });
    expect((error as Error).message).toMatch(new RegExp(`^\\[${errorCode}\\] The database did not accept the batch: `));
    expect((error as Error).message).not.toContain('a value of the letter');
    expect(database.transactions).toEqual(['ab']);
  });

  it.each([
    ['is refused as well', '23514', 'dead-letter'],
    ['meets an outage', '57P01', 'postpone'],
  ])('whose failed document %s', async (_name, code, decision) => {
    const faults = [coded('22021'), coded(code)];
    const error: unknown = await isolateRefused([result('a')], () =>
      Promise.reject(faults.shift() ?? new Error('one write too many')),
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ fault: { decision } });
  });
});
