import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { insertFactsOf } from '#database/migrations/1790000300000-facts-of-letters.js';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { type IndexerDatabase, openIndexerDatabase, type Row } from '../support/indexer-database.js';
import { documentIdOf, makeLetter, makeParsedEvent } from '../support/letter-factory.js';

let database: IndexerDatabase;
beforeAll(async () => {
  database = await openIndexerDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.close());

const citation = (authority: string | null, document: string | null, sections: readonly string[]) => ({
  authority,
  document,
  edition: null,
  chapter: null,
  section: null,
  sections: [...sections],
  regulation: null,
  pages: [],
  bodyParts: [],
  url: null,
  raw: 'an invented citation',
});

/** A letter of several items with everything that facts hold, and with what has no value. */
const richLetter = (name: string, revision = 1) =>
  makeLetter({
    documentId: documentIdOf(name),
    revision,
    reviewer: { specialties: ['Pain Medicine', 'Éclair Studies', 'Pain Medicine', 'two\nlines'], licensedIn: [] },
    determinations: [
      {
        outcome: 'overturned',
        disputedItem: 'TENS unit and physical therapy for the left shoulder',
        frequency: { times: 2, timesTo: null, per: 'week' },
        duration: { amount: 6, amountTo: null, unit: 'week' },
        bodyParts: ['shoulder', 'knee'],
        strength: '10/325 mg',
        quantity: 7.5,
        category: 'pharmaceuticals',
        drugClass: 'opioids',
        substance: 'tramadol',
        claimsAdministratorBasis: {
          basedOnMtus: null,
          text: '',
          citations: [citation('ODG', null, []), citation(null, null, [])],
        },
        reviewerBasis: {
          basedOnMtus: true,
          text: '',
          citations: [
            citation('MTUS', 'Chronic "Pain"', ['Opioids, dosing', 'Opioids']),
            citation('ACOEM', 'Chronic "Pain"', ['Opioids', 'ways\\back']),
          ],
        },
        flags: [
          {
            kind: 'rationale_contradicts_summary',
            grade: 'clear',
            concept: 'body part',
            explanation: 'A lead.',
            evidence: [{ start: 0, end: 1 }],
          },
          {
            kind: 'body_part_mismatch',
            grade: 'clear',
            concept: 'body part',
            explanation: 'A lead.',
            evidence: [{ start: 0, end: 1 }],
          },
          {
            kind: 'body_part_mismatch',
            grade: 'clear',
            concept: 'body part',
            explanation: 'Another.',
            evidence: [{ start: 0, end: 1 }],
          },
        ],
      },
      { outcome: 'upheld', category: null, subcategory: null, headingFamily: 'retrospective' },
    ],
    evidence: { '/header/dateOfInjury': { start: 0, end: 4 } },
  });

/** The facts, without which transaction wrote them. */
async function facts(): Promise<readonly Row[]> {
  return database.query(`
    SELECT letter_id, gone_at IS NOT NULL AS gone, standing, layout, case_number, decision_date::text,
      date_assigned::text, date_of_injury::text, header_date_of_injury::text, ur_denial_date::text,
      application_received::text, specialties, licensed_in, items
    FROM letter_facts ORDER BY letter_id`);
}

/** Facts as the migration computed them, before reasons and grades of flags were added to each item. */
function withoutReasons(row: Row): Row {
  return {
    ...row,
    items: z
      .array(z.array(z.unknown()))
      .parse(row['items'])
      .map((item) => item.slice(0, 12)),
  };
}

describe('the facts of letters', () => {
  it('are the same when written by the indexer and when computed from the rows by the migration', async () => {
    await database.index(
      makeParsedEvent(richLetter('one')),
      makeParsedEvent(makeLetter({ documentId: documentIdOf('two'), header: { dateOfInjury: null }, evidence: {} })),
      makeParsedEvent(richLetter('three')),
    );
    const written = await facts();
    await database.query('DELETE FROM letter_facts');
    await database.query(insertFactsOf(''));
    expect(written).toHaveLength(3);
    expect(await facts()).toEqual(written.map(withoutReasons));
  });

  it('contain the values that are counted, as sorted lists of distinct values', async () => {
    await database.index(makeParsedEvent(richLetter('one')));
    const [row] = await facts();
    const ids = await database.query('SELECT determination_id::integer AS id FROM determinations ORDER BY ordinal');
    expect(row).toMatchObject({
      gone: false,
      standing: 'counted',
      specialties: 'Pain Medicine\ntwo lines\nÉclair Studies',
      licensed_in: '',
      items: [
        [
          ids[0]?.['id'],
          1,
          'pharmaceuticals',
          'dme',
          'opioids',
          'tramadol',
          'plain',
          'ODG',
          'ACOEM\nMTUS',
          'Chronic "Pain"',
          'Opioids\nOpioids, dosing\nways\\back',
          'body_part_mismatch\nrationale_contradicts_summary',
          '',
          '',
          'clear',
          'knee\nshoulder',
          'physical therapy\ntens unit',
          '10/325 mg',
          '7.5',
          'left',
          '2',
          '6',
          '',
        ],
        [
          ids[1]?.['id'],
          0,
          '',
          '',
          '',
          '',
          'retrospective',
          '',
          'MTUS',
          'Low Back Complaints',
          'Physical Methods',
          '',
          '',
          '',
          '',
          'low-back',
          'brace',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
      ],
    });
  });

  it('follow a letter that is demoted by a copy', async () => {
    const copy = { header: { caseNumber: 'CM16-0000009' } };
    const earlier = makeLetter({ documentId: documentIdOf('earlier'), ...copy });
    const later = makeLetter({
      documentId: documentIdOf('later'),
      header: { ...copy.header, decisionDate: '2018-01-01' },
      determinations: [{}, {}],
    });
    await database.index(makeParsedEvent(earlier));
    const [before] = await database.query('SELECT changed_in::text FROM letter_facts');
    await database.index(makeParsedEvent(later));
    expect(await database.query('SELECT standing FROM letter_facts ORDER BY letter_id')).toEqual([
      { standing: 'superseded' },
      { standing: 'counted' },
    ]);
    const newer = await database.query('SELECT changed_in::text FROM letter_facts WHERE changed_in > $1::xid8', [
      before?.['changed_in'],
    ]);
    expect(newer).toHaveLength(2);
  });

  it('are reduced to their key when a letter is reparsed or removed', async () => {
    await database.index(makeParsedEvent(richLetter('one')));
    await database.index(makeParsedEvent(richLetter('one', 2)));
    await removeFromDatabase(database.dataSource, documentIdOf('one'));
    const rows = await facts();
    expect(rows).toHaveLength(2);
    for (const { letter_id, gone, ...rest } of rows) {
      expect([typeof letter_id, gone]).toEqual(['string', true]);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  it('are deleted a day after their letter', async () => {
    await database.index(makeParsedEvent(richLetter('one')));
    await database.index(makeParsedEvent(richLetter('one', 2)));
    await database.query(`UPDATE letter_facts SET gone_at = now() - interval '25 hours' WHERE gone_at IS NOT NULL`);
    await database.index(makeParsedEvent(richLetter('one', 3)));
    expect((await facts()).map(({ gone }) => gone)).toEqual([true, false]);
  });
});
