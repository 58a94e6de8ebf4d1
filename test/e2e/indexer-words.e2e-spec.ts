import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import {
  documentIdOf,
  type LetterDifferences,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../support/letter-factory.js';

const documentId = documentIdOf('a letter');
const stick = { disputedItem: 'Walking sticks', rationale: 'Sticks steady the hikers.' };
const boat = { disputedItem: 'Rowing boat', rationale: 'Boats were never tried.' };

describe('the words of a letter', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const index = (differences: LetterDifferences) =>
    database.index(makeParsedEvent(makeLetter({ documentId, ...differences })));
  const rows = () =>
    database.query(
      `SELECT w.determination_ids = ARRAY(SELECT determination_id FROM determinations d
          WHERE d.letter_id = w.letter_id ORDER BY ordinal) AS "ids", words::text, item_words::text[] AS items
       FROM letter_words w`,
    );
  const finds = async (query: string) =>
    (await database.query(`SELECT FROM letter_words WHERE words @@ $1::tsquery`, [query])).length === 1;

  it('have weights by their source', async () => {
    await index({ caseSummary: 'The hiker fell.', determinations: [stick] });
    expect(await rows()).toEqual([
      { ids: true, words: "'fell':9C 'hiker':6B,8C 'steadi':4B 'stick':2A,3B 'walk':1A", items: null },
    ]);
  });

  it('include the words of each item if a letter has several', async () => {
    await index({ caseSummary: null, determinations: [stick, boat] });
    expect(await rows()).toMatchObject([
      {
        ids: true,
        items: ["'hiker':6B 'steadi':4B 'stick':2A,3B 'walk':1A", "'boat':2A,3B 'never':5B 'row':1A 'tri':6B"],
      },
    ]);
    expect(await finds(`'boat':A & 'hiker':B`)).toBe(true);
  });

  it('are separate if a slash joins them', async () => {
    await index({ determinations: [{ disputedItem: 'Hydrocodone/APAP 10/325mg', rationale: 'EMG/NCV came first.' }] });
    for (const word of ['hydrocodon', 'apap', 'emg', 'ncv']) expect(await finds(`'${word}'`), word).toBe(true);
    expect(await finds(`'hydrocodon' <-> 'apap'`)).toBe(true);
  });

  it('are replaced when the letter is parsed again and deleted with the letter', async () => {
    await index({ determinations: [stick] });
    await index({ revision: 2, determinations: [boat] });
    expect(await finds(`'stick'`)).toBe(false);
    expect(await finds(`'boat'`)).toBe(true);
    await database.index(makeRejectedEvent(documentId, { revision: 3 }));
    expect(await rows()).toEqual([]);
  });

  it('are limited, however many distinct words a document has', async () => {
    const endless = (from: number) => Array.from({ length: 60_000 }, (_, n) => `w${(from + n).toString(36)}`).join(' ');
    const many = Array.from({ length: 40 }, (_, n) => ({ ...boat, rationale: endless(n * 60_000) }));
    const { refused } = await index({ caseSummary: endless(9_000_000), determinations: many });
    expect(refused).toEqual([]);
    expect(await finds(`'w2'`)).toBe(true);
  });
});
