import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import { documentIdOf, makeLetter, makeParsedEvent, makeRejectedEvent } from '../support/letter-factory.js';

const documents = Array.from({ length: 20 }, (_, index) => documentIdOf(`document ${index}`));
const caseNumbers = ['CM16-0000001', 'CM16-0000002', 'CM16-0000003'];

/** A reading of every document, whose case numbers turn with the revision, so that every group loses and gains. */
function reading(revision: number) {
  return documents.map((documentId, index) =>
    index % 7 === revision % 7
      ? makeRejectedEvent(documentId, { revision })
      : makeParsedEvent(
          makeLetter({
            documentId,
            revision,
            header: {
              caseNumber: caseNumbers[(index + revision) % 3] ?? null,
              decisionDate: `2016-0${1 + (index % 9)}-01`,
            },
          }),
        ),
  );
}

describe('concurrent writers', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  it('overlapping batches never deadlock and leave one counted copy per letter', async () => {
    const revisions = [1, 2, 3, 4, 5, 6, 7, 8];
    // Each batch names the documents in another order, and halves cross the groups of copies.
    const batches = revisions.flatMap((revision) => {
      const events = reading(revision);
      const turned = [...events.slice(revision), ...events.slice(0, revision)].reverse();
      return [turned.slice(0, 12), turned.slice(8)];
    });
    const results = await Promise.allSettled(batches.map((events) => database.index(...events)));
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    const rows = await database.query(
      `SELECT copy_key, count(*) FILTER (WHERE standing = 'counted')::integer AS counted FROM letters GROUP BY copy_key`,
    );
    expect(rows.map((row) => row['counted'])).toEqual([1, 1, 1]);
    const [sum] = await database.query(
      `SELECT min(revision) AS least, (SELECT count(*)::integer FROM determinations WHERE counted) AS counted FROM documents`,
    );
    expect(sum).toEqual({ least: 8, counted: 3 });
  });

  it('batches of other documents with the same case numbers never deadlock', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => `CM18-${index}`);
    for (let round = 0; round < 5; round += 1) {
      const batches = ['left', 'right', 'middle'].map((side) =>
        numbers.map((caseNumber, index) => {
          // The order of document ids, in which a batch is written, meets the case numbers in another order each time.
          const documentId = documentIdOf(`${side} ${round} ${index}`);
          return makeParsedEvent(makeLetter({ documentId, header: { caseNumber } }));
        }),
      );
      const results = await Promise.allSettled(batches.map((events) => database.index(...events)));
      expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    const [row] = await database.query(`SELECT count(*)::integer AS counted FROM letters WHERE standing = 'counted'`);
    expect(row).toEqual({ counted: 40 });
  });

  it('the same new letter from several writers is one row', async () => {
    const event = makeParsedEvent(makeLetter());
    const batches = await Promise.all(Array.from({ length: 5 }, () => database.index(event)));
    expect(batches.map(({ written }) => written).sort()).toEqual([0, 0, 0, 0, 1]);
    expect(await database.query('SELECT FROM letters')).toHaveLength(1);
  });

  it('copies that arrive concurrently are counted once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const copies = ['one', 'two', 'three', 'four'].map((name) =>
        makeParsedEvent(
          makeLetter({ documentId: documentIdOf(`${name} ${round}`), header: { caseNumber: `CM17-${round}` } }),
        ),
      );
      await Promise.all(copies.map((event) => database.index(event)));
    }
    const [row] = await database.query(
      `SELECT count(*) FILTER (WHERE standing = 'counted')::integer AS counted, count(*)::integer AS letters FROM letters`,
    );
    expect(row).toEqual({ counted: 20, letters: 80 });
  });
});
