import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLetter } from '#domain/events/samples/sample-letter.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import { documentIdOf, makeFailedEvent, makeLetter, makeParsedEvent } from '../support/letter-factory.js';

const documentId = documentIdOf('the document');
const citation = {
  authority: 'ODG',
  document: 'Pain',
  edition: 2015,
  chapter: 'Pain',
  section: 'Topic "A", Topic \\B',
  sections: ['Topic "A"', 'Topic \\B'],
  regulation: '9792.20',
  pages: ['77-81', '89'],
  bodyParts: ['lumbar-spine', 'knee'],
  url: 'https://example.org/?q={a,b}',
  raw: 'ODG, Pain (2015), Topic "A", Topic \\B',
};

describe('the rows of a letter', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
    const letter = makeLetter({
      documentId,
      diagnoses: null,
      reviewer: { specialties: ['Pain Medicine, Interventional', 'NULL', ''], licensedIn: ['CA', 'TX'] },
      notices: [{ kind: 'misspelt', pointer: '/reviewer/specialties/0', detail: 'one letter off' }],
      determinations: [
        {
          outcome: 'overturned',
          datesOfService: ['2016-02-29', '2016-03-01'],
          substance: 'hydrocodone/acetaminophen',
          strength: '10/325 mg',
          quantity: 22.5,
          refills: 0,
          bodyParts: ['low-back', 'neck'],
          frequency: { times: 2, timesTo: 3, per: 'week' },
          secondaryCitations: [{ raw: 'page 89', page: '89', year: null }],
          claimsAdministratorBasis: {
            basedOnMtus: null,
            citations: [citation, { ...citation, pages: [] }],
            text: 'As cited.',
          },
        },
        { category: null },
      ],
    });
    await database.index(
      makeParsedEvent(letter, {
        name: 'ein Brief “ß” 😀.txt',
        batch: 'batch-1',
        receivedAt: '2026-01-01T01:00:00+02:00',
      }),
    );
  });
  afterAll(() => database.close());

  it('contain the document', async () => {
    expect(await database.query(`SELECT *, encode(document_id, 'hex') AS document_id FROM documents`)).toEqual([
      {
        document_id: documentId,
        name: 'ein Brief “ß” 😀.txt',
        source: 'http',
        media_type: 'text/plain',
        size_bytes: 6_300,
        received_at: new Date('2025-12-31T23:00:00Z'),
        batch: 'batch-1',
        revision: 1,
        state: 'parsed',
        reason_code: null,
        reason_detail: null,
        attempts: null,
        failure_places: null,
        changed_at: expect.any(Date) as Date,
      },
    ]);
  });

  it('contain the letter', async () => {
    const [row] = await database.query(
      `SELECT *, encode(document_id, 'hex') AS document_id, encode(fingerprint, 'hex') AS fingerprint,
         decision_date::text, date_assigned::text, date_of_injury::text, ur_denial_date::text,
         application_received::text, ur_date::text FROM letters`,
    );
    const { header } = sampleLetter;
    expect(row).toMatchObject({
      document_id: documentId,
      copy_key: expect.stringMatching(/^case:CM16-[0-9]{7}$/) as string,
      standing: 'counted',
      fingerprint: makeLetter({ documentId }).fingerprint,
      received_at: new Date('2025-12-31T23:00:00Z'),
      layout: 'determination-2016',
      decision_date: header.decisionDate,
      date_assigned: header.dateAssigned,
      date_of_injury: sampleLetter.dateOfInjury,
      ur_denial_date: header.urDenialDate,
      application_received: header.applicationReceived,
      priority: 'standard',
      specialties: ['Pain Medicine, Interventional', 'NULL', ''],
      licensed_in: ['CA', 'TX'],
      age: 41,
      sex: 'female',
      ur_decision: 'denied',
      ur_date: '2016-11-04',
      diagnoses: null,
      case_outcome: 'partly-overturned',
      case_summary: sampleLetter.caseSummary,
      text: sampleLetter.text,
      evidence: sampleLetter.evidence,
      notices: [{ kind: 'misspelt', pointer: '/reviewer/specialties/0', detail: 'one letter off' }],
      page_count: 3,
    });
    expect(Number(row?.['fullness'])).toBeGreaterThan(20);
  });

  it('contain the determinations', async () => {
    const rows = await database.query(
      `SELECT *, decision_date::text, dates_of_service::text[] FROM determinations ORDER BY ordinal`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ordinal: 1,
      counted: true,
      decision_date: sampleLetter.header.decisionDate,
      requested_item: 'Lumbar support belt',
      outcome: 'overturned',
      category: 'dmepos',
      substance: 'hydrocodone/acetaminophen',
      strength: '10/325 mg',
      quantity: '22.5',
      refills: 0,
      dates_of_service: ['2016-02-29', '2016-03-01'],
      body_parts: ['low-back', 'neck'],
      frequency: { times: 2, timesTo: 3, per: 'week' },
      duration: null,
      administrator_based_on_mtus: null,
      administrator_basis: 'As cited.',
      reviewer_based_on_mtus: true,
      rationale_conclusion: 'not_medically_necessary',
      secondary_citations: [{ raw: 'page 89', page: '89', year: null }],
      flags: [],
    });
    expect(rows[1]).toMatchObject({ ordinal: 2, category: null, quantity: null, dates_of_service: [] });
  });

  it('contain the citations of both sides', async () => {
    const rows = await database.query(
      `SELECT d.ordinal AS item, c.side, c.ordinal, c.authority, c.edition, c.chapter, c.section, c.sections, c.regulation,
         c.pages, c.body_parts AS "bodyParts", c.url, c.raw, c.document
       FROM citations c JOIN determinations d USING (determination_id) ORDER BY item, c.side, c.ordinal`,
    );
    expect(rows.map(({ item, side, ordinal }) => [item, side, ordinal])).toEqual([
      [1, 'claims-administrator', 1],
      [1, 'claims-administrator', 2],
      [1, 'reviewer', 1],
      [2, 'reviewer', 1],
    ]);
    expect(rows[0]).toMatchObject(citation);
    expect(rows[1]).toMatchObject({ pages: [] });
  });

  it('contain a failure with its reason and attempts', async () => {
    await database.index(makeFailedEvent(documentIdOf('another')));
    const rows = await database.query(
      `SELECT state, reason_code, reason_detail, attempts FROM documents WHERE state = 'failed'`,
    );
    expect(rows).toEqual([
      {
        state: 'failed',
        reason_code: 'raw_store_unreachable',
        reason_detail: 'The raw store did not answer.',
        attempts: 5,
      },
    ]);
  });
});
