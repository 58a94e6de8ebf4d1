import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type QueueEvent } from '#domain/pipeline.js';
import { resultOf } from '../../apps/indexer/src/index/processing-result.js';
import { indexResults, IndexingError } from '../../apps/indexer/src/index/index-results.js';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import {
  documentIdOf,
  makeDocument,
  makeFailedEvent,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../support/letter-factory.js';
import {
  type Delivery,
  expectedAfter,
  type ExpectedDocument,
  type Reading,
  type World,
} from '../support/counting-rules.js';

const seed = Number(process.env['TEST_SEED'] ?? 20_161_122);
/** Schedules that are tried; `npm run test:long` tries 500. */
const schedules = Number(process.env['TEST_SCHEDULES'] ?? 20);
const documents = ['a', 'b', 'c', 'd', 'e', 'f'].map(documentIdOf);
const revisions = [1, 2, 3];

const reading: fc.Arbitrary<Reading> = fc.record({
  caseNumber: fc.constantFrom('CM16-0000001', 'CM16-0000002', null),
  words: fc.constantFrom('these words', 'other words'),
  decisionDate: fc.constantFrom('2016-03-01', '2017-03-01', null),
  hasSummary: fc.boolean(),
  outcomes: fc.tuple(fc.constantFrom('upheld', 'overturned'), fc.constantFrom('upheld', 'overturned')),
});
const delivery: fc.Arbitrary<Delivery> = fc.record({
  document: fc.constantFrom(...documents),
  revision: fc.constantFrom(...revisions),
  kind: fc.constantFrom('parsed', 'parsed', 'parsed', 'rejected', 'failed'),
});
const world: fc.Arbitrary<World> = fc
  .record({
    readings: fc.array(fc.array(reading, { minLength: 3, maxLength: 3 }), { minLength: 6, maxLength: 6 }),
    received: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
    removed: fc.subarray(documents, { maxLength: 1 }),
  })
  .map(({ readings, received, removed }) => ({
    readings: new Map(documents.map((document, index) => [document, readings[index] ?? []])),
    receivedAt: new Map(documents.map((document, index) => [document, Date.UTC(2026, 0, 1 + (received[index] ?? 0))])),
    removed: new Set(removed),
  }));
const foundSchema = z.strictObject({
  document: z.string(),
  state: z.string(),
  revision: z.int().nullable(),
  standing: z.string().nullable(),
  countedItems: z.int(),
  disagreements: z.array(z.string()),
});
/** Batches in a round run at the same time; a round may have its connections cut in the middle. */
const rounds = fc.array(
  fc.record({
    batches: fc.array(fc.array(delivery, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    cut: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('any schedule of duplicates, late events, reparses, concurrent batches and closed connections', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  afterAll(() => database.close());

  it(`leaves what an independent recount computes (${schedules} schedules, seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(world, rounds, async (given, schedule) => {
        await database.empty();
        await removeDocuments(given);
        for (const { batches, cut } of schedule) {
          const indexing = batches.map((batch) => indexUntilAccepted(batch.map((event) => eventOf(given, event))));
          await Promise.all([...indexing, ...(cut ? [cutConnections()] : [])]);
        }
        const deliveries = schedule.flatMap(({ batches }) => batches.flat());
        expect(await found()).toEqual(expectedAfter(given, deliveries));
      }),
      { seed, numRuns: schedules },
    );
  }, 600_000);

  const removeDocuments = async (given: World) => {
    for (const document of given.removed) {
      await removeFromDatabase(database.dataSource, document);
    }
  };

  /** As the queue does: retries the same batch while the fault is outside of it. */
  const indexUntilAccepted = async (events: readonly QueueEvent<'determinations'>[]) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        expect((await indexResults(database.dataSource, events.map(resultOf))).refused).toEqual([]);
        return;
      } catch (error) {
        if (!(error instanceof IndexingError) || error.fault.decision !== 'postpone' || attempt > 20) throw error;
      }
    }
  };

  const cutConnections = () =>
    database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'rationale-indexer'`,
    );

  const found = async (): Promise<ReadonlyMap<string, ExpectedDocument>> => {
    const rows = await database.query(
      `SELECT encode(document_id, 'hex') AS document, state, revision, standing,
         (SELECT count(*)::integer FROM determinations d WHERE d.letter_id = l.letter_id AND d.counted) AS "countedItems",
         (SELECT coalesce(array_agg(n ->> 'pointer' ORDER BY n ->> 'pointer'), '{}') FROM jsonb_array_elements(l.notices) n
          WHERE n ->> 'kind' = 'copies_disagree') AS disagreements
       FROM documents LEFT JOIN letters l USING (document_id)`,
    );
    return new Map(rows.map((row) => foundSchema.parse(row)).map(({ document, ...rest }) => [document, rest]));
  };
});

function eventOf(given: World, { document, revision, kind }: Delivery): QueueEvent<'determinations'> {
  const receivedAt = new Date(given.receivedAt.get(document) ?? 0).toISOString();
  const record = makeDocument(document, { receivedAt });
  switch (kind) {
    case 'rejected':
      return makeRejectedEvent(document, { document: record, revision });
    case 'failed':
      return makeFailedEvent(document, { document: record, revision });
    case 'parsed': {
      const read = given.readings.get(document)?.[revision - 1];
      if (read === undefined) throw new Error('every document has a reading for every revision');
      const letter = makeLetter({
        documentId: document,
        revision,
        words: read.words,
        header: { caseNumber: read.caseNumber, decisionDate: read.decisionDate },
        caseSummary: read.hasSummary ? 'The injured worker fell.' : null,
        determinations: read.outcomes.map((outcome) => ({ outcome })),
      });
      return makeParsedEvent(letter, { receivedAt });
    }
  }
}
