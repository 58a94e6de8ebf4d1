import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import {
  documentIdOf,
  type LetterDifferences,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../support/letter-factory.js';

/** Documents by a name that the tests can read. */
const names = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof names)[number];

function letter(name: Name, differences: LetterDifferences = {}) {
  return makeParsedEvent(makeLetter({ documentId: documentIdOf(name), words: 'the same words', ...differences }));
}

function caseOf(number: string | null, decisionDate = '2016-05-01') {
  return { header: { caseNumber: number, decisionDate } };
}

describe('one letter counts once', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  /** Standing by name; fails where a letter and its determinations tell different things. */
  const standings = async () => {
    const rows = await database.query(
      `SELECT encode(document_id, 'hex') AS document_id, standing, decision_date::text,
         ARRAY(SELECT DISTINCT counted FROM determinations d WHERE d.letter_id = l.letter_id) AS counted,
         ARRAY(SELECT DISTINCT decision_date::text FROM determinations d WHERE d.letter_id = l.letter_id) AS dates
       FROM letters l`,
    );
    const found: Partial<Record<Name, unknown>> = {};
    for (const row of rows) {
      expect(row['counted']).toEqual([row['standing'] === 'counted']);
      expect(row['dates']).toEqual([row['decision_date']]);
      const name = names.find((candidate) => documentIdOf(candidate) === row['document_id']);
      if (name !== undefined) found[name] = row['standing'];
    }
    return found;
  };

  it.each([
    ['in one batch', true],
    ['one after the other', false],
  ])('copies by case number: the latest decision is counted, %s', async (_name, together) => {
    const events = [
      letter('a', caseOf('CM16-0000001', '2016-05-01')),
      letter('b', { ...caseOf('CM16-0000001', '2016-07-01'), words: 'corrected words' }),
      letter('c', { ...caseOf('CM16-0000001', '2016-06-01'), words: 'corrected words' }),
      letter('d', caseOf('CM16-0000002')),
    ];
    if (together) await database.index(...events);
    else for (const event of events) await database.index(event);
    expect(await standings()).toEqual({ a: 'superseded', b: 'counted', c: 'copy', d: 'counted' });
  });

  it('copies without a case number are recognised by their fingerprint', async () => {
    await database.index(letter('a', caseOf(null)), letter('b', { ...caseOf(null), words: 'other words' }));
    await database.index(letter('c', caseOf(null, '2017-01-01')));
    expect(await standings()).toEqual({ a: 'copy', b: 'counted', c: 'counted' });
  });

  it('a reparse with another case number ranks the group that it leaves and the one that it joins', async () => {
    await database.index(letter('a', caseOf('CM16-0000001', '2016-07-01')), letter('b', caseOf('CM16-0000001')));
    await database.index(letter('c', caseOf('CM16-0000002', '2016-06-01')));
    expect(await standings()).toEqual({ a: 'counted', b: 'copy', c: 'counted' });
    await database.index(letter('a', { ...caseOf('CM16-0000002', '2016-07-01'), revision: 2 }));
    expect(await standings()).toEqual({ a: 'counted', b: 'counted', c: 'copy' });
  });

  it('a reparse that rejects the counted copy makes the next one counted', async () => {
    await database.index(letter('a', caseOf('CM16-0000001', '2016-07-01')), letter('b', caseOf('CM16-0000001')));
    await database.index(makeRejectedEvent(documentIdOf('a'), { revision: 2 }));
    expect(await standings()).toEqual({ b: 'counted' });
  });

  it('a reparse without a decision date demotes the letter', async () => {
    await database.index(letter('a', caseOf('CM16-0000001', '2016-07-01')), letter('b', caseOf('CM16-0000001')));
    const undated = { header: { caseNumber: 'CM16-0000001', decisionDate: null }, revision: 2 };
    await database.index(letter('a', undated));
    expect(await standings()).toEqual({ a: 'copy', b: 'counted' });
  });

  it('copies that exchange ranks in one batch leave one counted', async () => {
    await database.index(letter('a', caseOf('CM16-0000001')), letter('b', caseOf('CM16-0000002')));
    await database.index(
      letter('a', { ...caseOf('CM16-0000002'), revision: 2 }),
      letter('b', { ...caseOf('CM16-0000001'), revision: 2 }),
      letter('c', caseOf('CM16-0000001', '2018-01-01')),
    );
    expect(await standings()).toEqual({ a: 'counted', b: 'copy', c: 'counted' });
  });

  it('a constraint refuses a second counted copy', async () => {
    await database.index(letter('a', caseOf('CM16-0000001')), letter('b', caseOf('CM16-0000001')));
    await expect(database.query(`UPDATE letters SET standing = 'counted'`)).rejects.toThrow('letters_counted_once');
  });

  it('disagreements are noted on the counted copy as long as they exist', async () => {
    const notices = async (name: Name) => {
      const rows = await database.query('SELECT notices FROM letters WHERE document_id = $1', [
        Buffer.from(documentIdOf(name), 'hex'),
      ]);
      return rows[0]?.['notices'];
    };
    const misspelt = { kind: 'misspelt', pointer: null, detail: 'one letter off' } as const;
    const disagreement = {
      kind: 'copies_disagree',
      pointer: '/determinations/0/outcome',
      detail: `Another copy of this letter decides this item otherwise: document ${documentIdOf('b')}.`,
    };
    await database.index(letter('a', { ...caseOf('CM16-0000001', '2016-07-01'), notices: [misspelt] }));
    await database.index(letter('b', { ...caseOf('CM16-0000001'), determinations: [{ outcome: 'overturned' }] }));
    expect([await notices('a'), await notices('b')]).toEqual([[misspelt, disagreement], []]);
    await database.index(letter('b', { ...caseOf('CM16-0000001'), revision: 2 }));
    expect([await notices('a'), await notices('b')]).toEqual([[misspelt], []]);
  });
});
