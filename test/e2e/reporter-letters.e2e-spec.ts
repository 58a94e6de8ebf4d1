import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadLetter } from '#domain/model/letter.js';
import { type LetterAnswer, letterAnswerSchema } from '../../apps/reporter/src/letters/letter.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import { documentIdOf, makeLetter, makeParsedEvent, makeRejectedEvent } from '../support/letter-factory.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

let database: IndexerDatabase;
let reporter: ServiceProcess;

beforeAll(async () => {
  database = await openIndexerDatabase();
  // East of Greenwich, with a change of the clock at midnight: a calendar date is the same in every time zone.
  const settings = await makeTestSettings({ DATABASE_URL: database.url, TZ: 'Asia/Beirut' });
  reporter = await startTestService('reporter', settings);
});

afterAll(async () => {
  await reporter.stop();
  await database.close();
});

const read = (letterId: string): Promise<LetterAnswer> =>
  getParsed(reporter.url, `/v1/letters/${letterId}`, letterAnswerSchema);

/** What the parser read, as an answer's `letter` has it. */
function asRead(letter: ReadLetter): LetterAnswer['letter'] {
  const { documentId, revision, ...rest } = letter;
  expect([documentId.length, revision]).toEqual([64, 2]);
  return { ...rest, determinations: rest.determinations.map((each) => ({ ...each, reasons: each.reasons ?? [] })) };
}

const citation = (raw: string) => ({
  authority: 'ODG',
  document: null,
  edition: 2016,
  chapter: 'Pain',
  section: 'first, second',
  sections: ['first', 'second'],
  regulation: '9792.20',
  pages: ['77-81', '89'],
  bodyParts: ['lumbar-spine', 'knee'],
  url: 'https://guidelines.example/pain',
  raw,
});

describe('a letter', () => {
  const everything = makeLetter({
    documentId: documentIdOf('everything'),
    revision: 2,
    diagnoses: ['lumbar strain', 'a "quoted", {braced} one'],
    pageCount: null,
    evidence: {
      '/header/dateOfInjury': { start: 0, end: 5 },
      '/determinations/0/quantity': { start: 6, end: 7, page: 2 },
    },
    text: 'Words — with “signs” beyond ASCII 😀\nand\ttabs.',
    notices: [{ kind: 'text_repaired', pointer: null, detail: 'Two characters were repaired.' }],
    determinations: [
      {
        headingFamily: 'partial-certification',
        originalItem: 'Twelve visits',
        authorizedItem: 'Six visits',
        datesOfService: ['2015-12-29', '2016-03-27'],
        strength: '10/325 mg',
        quantity: 37.5,
        refills: 0,
        bodyParts: ['low-back', 'knee'],
        frequency: { times: 2, timesTo: 3, per: 'week' },
        duration: { amount: 4, amountTo: null, unit: 'week' },
        claimsAdministratorBasis: {
          basedOnMtus: false,
          citations: [citation('third'), citation('fourth')],
          text: 'A.',
        },
        reviewerBasis: { basedOnMtus: null, citations: [citation('second'), citation('first')], text: '' },
        secondaryCitations: [{ raw: 'page 12', page: '12', year: null }],
        flags: [
          {
            kind: 'body_part_mismatch',
            grade: 'clear',
            concept: 'body part',
            explanation: 'A lead.',
            evidence: [
              { start: 1, end: 2, page: 3 },
              { start: 4, end: 5 },
            ],
          },
        ],
      },
      { outcome: 'overturned', category: null, subcategory: null, rationale: '', rationaleConclusion: null },
    ],
  });
  const nothing = makeLetter({
    documentId: documentIdOf('nothing'),
    revision: 2,
    layout: 'unknown',
    header: {
      caseNumber: null,
      dateAssigned: null,
      dateOfInjury: null,
      decisionDate: null,
      urDenialDate: null,
      priority: null,
      applicationReceived: null,
    },
    reviewer: { specialties: [], licensedIn: [] },
    injuredWorker: { age: null, sex: null },
    // Read in the prose: the header has none.
    dateOfInjury: '1996-09-20',
    utilizationReview: { date: null, decision: null },
    diagnoses: null,
    caseSummary: null,
    evidence: { '/dateOfInjury': { start: 0, end: 4 } },
  });
  const inHeader = makeLetter({
    documentId: documentIdOf('in the header'),
    revision: 2,
    evidence: {
      '/header/dateOfInjury': [
        { start: 0, end: 4 },
        { start: 9, end: 12, page: 1 },
      ],
    },
  });

  it.each([
    ['with every value', everything],
    ['with next to none', nothing],
    ['with a date of injury in its header', inHeader],
  ])('%s is returned as it was parsed', async (_what, letter) => {
    await database.index(makeParsedEvent(letter, { name: 'letter.pdf', mediaType: 'application/pdf' }));
    const answer = await read(letter.documentId);
    expect(answer.letter).toEqual(asRead(letter));
    expect(answer).toMatchObject({
      letterId: letter.documentId,
      document: { name: 'letter.pdf', mediaType: 'application/pdf', receivedAt: '2026-11-22T09:30:00.000Z' },
      revision: 2,
      standing: 'counted',
      otherCopies: [],
    });
  });

  it('returns the outcome of the whole case', async () => {
    expect((await read(documentIdOf('everything'))).caseOutcome).toBe('partly-overturned');
  });

  it('lists the other copies of the same letter, the counted one first', async () => {
    const version = (name: string, decisionDate: string, words: string) =>
      makeLetter({ documentId: documentIdOf(name), words, header: { caseNumber: 'CM16-0777777', decisionDate } });
    await database.index(
      makeParsedEvent(version('first', '2016-03-01', 'old words'), { receivedAt: '2026-11-01T09:30:00.000Z' }),
      makeParsedEvent(version('amended', '2016-04-01', 'new words'), { receivedAt: '2026-11-02T09:30:00.000Z' }),
      makeParsedEvent(version('amended, again', '2016-04-01', 'new words'), { receivedAt: '2026-11-03T09:30:00.000Z' }),
    );
    const first = await read(documentIdOf('first'));
    expect(first.standing).toBe('superseded');
    expect(first.otherCopies).toEqual([
      {
        letterId: documentIdOf('amended'),
        standing: 'counted',
        decisionDate: '2016-04-01',
        caseOutcome: 'upheld',
        determinations: 1,
        receivedAt: '2026-11-02T09:30:00.000Z',
      },
      expect.objectContaining({ letterId: documentIdOf('amended, again'), standing: 'copy' }),
    ]);
    const amended = await read(documentIdOf('amended'));
    expect(amended.otherCopies.map((copy) => copy.letterId)).toEqual([
      documentIdOf('amended, again'),
      documentIdOf('first'),
    ]);
  });

  it('returns 404 for a document without a letter and for an unknown document', async () => {
    await database.index(makeRejectedEvent(documentIdOf('a recipe')));
    for (const name of ['a recipe', 'never sent']) {
      expect(await getJson(reporter.url, `/v1/letters/${documentIdOf(name)}`)).toMatchObject({
        status: 404,
        body: { code: 'letter_unknown' },
      });
    }
  });
});
