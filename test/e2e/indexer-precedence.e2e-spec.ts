import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import {
  documentIdOf,
  makeFailedEvent,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../support/letter-factory.js';

const documentId = documentIdOf('the document');
const parsed = (revision: number) => makeParsedEvent(makeLetter({ documentId, revision }));
const rejected = (revision: number) => makeRejectedEvent(documentId, { revision });
const failed = (revision: number) => makeFailedEvent(documentId, { revision });

describe('precedence of the events of a document', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const state = async () => {
    const rows = await database.query(
      `SELECT state, revision, reason_code, (SELECT count(*)::integer FROM letters) AS letters,
         (SELECT count(*)::integer FROM determinations WHERE counted) AS determinations
       FROM documents`,
    );
    expect(rows).toHaveLength(1);
    return rows[0];
  };
  const letterOf = (revision: number) => ({
    state: 'parsed',
    revision,
    reason_code: null,
    letters: 1,
    determinations: 1,
  });
  const rejectionOf = (revision: number) => ({
    state: 'rejected',
    revision,
    reason_code: 'not_an_imr_letter',
    letters: 0,
    determinations: 0,
  });
  const failureOf = (revision: number) => ({
    ...rejectionOf(revision),
    state: 'failed',
    reason_code: 'raw_store_unreachable',
  });

  it.each([
    ['the same letter again', parsed(1), parsed(1), letterOf(1)],
    ['a newer reading', parsed(1), parsed(2), letterOf(2)],
    ['a late older reading', parsed(2), parsed(1), letterOf(2)],
    ['a newer revision that rejects what was a letter', parsed(1), rejected(2), rejectionOf(2)],
    ['a late rejection by an older revision', parsed(2), rejected(1), letterOf(2)],
    ['a letter after a rejection at the same revision', rejected(1), parsed(1), letterOf(1)],
    ['a rejection after a letter at the same revision', parsed(1), rejected(1), letterOf(1)],
    ['a letter after a failure at the same revision', failed(1), parsed(1), letterOf(1)],
    ['a failure after a letter at the same revision', parsed(1), failed(1), letterOf(1)],
    ['a rejection after a failure at the same revision', failed(1), rejected(1), rejectionOf(1)],
    ['a failure after a rejection at the same revision', rejected(1), failed(1), rejectionOf(1)],
    ['a newer failure', failed(1), failed(2), failureOf(2)],
    ['a newer failure after a letter', parsed(1), failed(2), letterOf(1)],
    ['a newer failure after a rejection', rejected(1), failed(2), rejectionOf(1)],
    ['a late letter of an older revision after a failure', failed(2), parsed(1), letterOf(1)],
  ])('%s, in two batches and in one', async (_name, first, second, expected) => {
    await database.index(first);
    await database.index(second);
    expect(await state()).toEqual(expected);
    await database.empty();
    await database.index(first, second);
    expect(await state()).toEqual(expected);
  });

  it('a removed document stays removed, whatever event arrives', async () => {
    await database.index(failed(1));
    await removeFromDatabase(database.dataSource, documentId);
    const batches = [
      await database.index(parsed(1)),
      await database.index(parsed(9)),
      await database.index(rejected(9)),
    ];
    expect(batches.map(({ written }) => written)).toEqual([0, 0, 0]);
    expect(await state()).toMatchObject({ state: 'removed', revision: null, letters: 0 });
  });

  it('repeated events change neither rows nor the data version', async () => {
    const snapshot = () =>
      database.query(
        `SELECT v.version, v.changed_at, l.xmin::text AS letter_row, d.xmin::text AS determination_row, l.letter_id
         FROM data_version v, letters l JOIN determinations d USING (letter_id)`,
      );
    await database.index(parsed(1));
    const before = await snapshot();
    await database.index(parsed(1), parsed(1));
    await database.index(parsed(1));
    expect(before).toHaveLength(1);
    expect(await snapshot()).toEqual(before);
  });

  it('a late result changes nothing, while the others of its batch are written', async () => {
    await database.index(parsed(2));
    const another = documentIdOf('another');
    const batch = await database.index(parsed(1), makeParsedEvent(makeLetter({ documentId: another })));
    expect(batch).toEqual({ written: 1, refused: [] });
    const rows = await database.query(
      `SELECT d.revision FROM letters JOIN documents d USING (document_id) ORDER BY revision`,
    );
    expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
  });

  it('a newer result replaces all rows of the older one', async () => {
    const older = makeLetter({ documentId, revision: 1, determinations: [{}, {}, { outcome: 'overturned' }] });
    await database.index(makeParsedEvent(older));
    await database.index(parsed(2));
    const rows = await database.query(
      `SELECT (SELECT count(*)::integer FROM determinations) AS determinations,
         (SELECT count(*)::integer FROM citations) AS citations, case_outcome FROM letters`,
    );
    expect(rows).toEqual([{ determinations: 1, citations: 1, case_outcome: 'upheld' }]);
  });

  it('a batch that changes something increments the data version by one', async () => {
    const version = async () => Number((await database.query('SELECT version FROM data_version'))[0]?.['version']);
    const before = await version();
    await database.index(parsed(1), makeRejectedEvent(documentIdOf('another')));
    expect(await version()).toBe(before + 1);
  });
});
