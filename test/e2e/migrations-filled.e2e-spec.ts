import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource, writerOptions } from '#database/connection-options.js';
import { maxLockWaitMs } from '#database/limit-lock-waits.js';
import { migrate } from '#database/migrate.js';
import { LettersAndStatistics1790000000000 } from '#database/migrations/1790000000000-letters-and-statistics.migration.js';
import { writeWords } from '../../apps/indexer/src/index/statements/write-words.js';
import { createEmptyDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

/** More letters than a batch of any migration holds. */
const letters = 1_203;

/** Letters as the first release stored them: one in three has two items. */
const firstRelease = [
  `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state)
   SELECT sha256(n::text::bytea), n || '.txt', 'folder', 'text/plain', 6300, '2026-11-01T08:00:00Z', 1, 'parsed'
   FROM generate_series(1, ${letters}) n`,
  `INSERT INTO letters (document_id, copy_key, standing, fingerprint, fullness, received_at, layout, specialties,
     licensed_in, case_outcome, case_summary, text, evidence, notices)
   SELECT document_id, name, 'counted', document_id, 1, received_at, 'determination-2016', '{}', '{}', 'upheld',
     CASE WHEN name LIKE '%1.txt' THEN NULL ELSE 'The worker of letter ' || name || ' fell off a ladder.' END,
     'An invented letter.', '{}', '[]'
   FROM documents ORDER BY received_at, name`,
  `INSERT INTO determinations (letter_id, ordinal, counted, requested_item, disputed_item, heading_family,
     dates_of_service, outcome, body_parts, resolutions, administrator_basis, reviewer_basis, rationale,
     secondary_citations, flags)
   SELECT letter_id, item, true, 'Walking stick ' || item, 'Walking stick ' || item, 'plain', '{}', 'upheld', '{}', '[]',
     '', '', 'Stick ' || item || ' of letter ' || letter_id || ' is not needed.', '[]', '[]'
   FROM letters, generate_series(1, CASE WHEN letter_id % 3 = 0 THEN 2 ELSE 1 END) item`,
];

const words = `SELECT letter_id::text, determination_ids::text, words::text, item_words::text
  FROM letter_words ORDER BY letter_words.letter_id`;

const facts =
  'SELECT letter_id::text, standing, layout, specialties, items FROM letter_facts ORDER BY letter_facts.letter_id';

describe('a database of the first release, with letters in it', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
    const first = new DataSource({
      ...writerOptions({ url: database.url, poolSize: 1, statementTimeoutMs: 30_000 }),
      migrations: [LettersAndStatistics1790000000000],
    });
    await first.initialize();
    await first.runMigrations();
    for (const statement of firstRelease) await first.query(statement);
    await first.destroy();
  });
  afterEach(() => database.drop());

  const allWords = () => onServer(database.url, async (client) => (await client.query<object>(words)).rows);

  it('gets the facts of every letter, also after an interrupted migration', async () => {
    const allFacts = () =>
      onServer(database.url, async (client) => (await client.query<{ items: unknown[] }>(facts)).rows);
    await migrate(database.url);
    const filled = await allFacts();
    expect(filled).toHaveLength(letters);
    expect(filled[2]?.items).toHaveLength(2);
    await onServer(database.url, async (client) => {
      await client.query(`DELETE FROM migrations WHERE name LIKE 'LetterFacts%'`);
      await client.query('DELETE FROM letter_facts WHERE letter_id > 600');
    });
    expect(await migrate(database.url)).toEqual([expect.stringMatching(/^LetterFacts/) as string]);
    expect(await allFacts()).toEqual(filled);
  });

  it('gets the words of every letter, equal to those that the indexer writes', async () => {
    await migrate(database.url);
    const filled = await allWords();
    expect(filled).toHaveLength(letters);
    const dataSource = createDataSource({ url: database.url, poolSize: 1, statementTimeoutMs: 30_000 });
    await dataSource.initialize();
    const queryRunner = dataSource.createQueryRunner();
    await queryRunner.query('TRUNCATE letter_words');
    await writeWords(
      queryRunner,
      Array.from({ length: letters }, (_, index) => String(index + 1)),
    );
    await queryRunner.release();
    await dataSource.destroy();
    expect(await allWords()).toEqual(filled);
  });

  it('continues with the words after an interrupted migration', async () => {
    await migrate(database.url);
    const filled = await allWords();
    await onServer(database.url, async (client) => {
      await client.query(`DELETE FROM migrations WHERE name LIKE 'LetterWords%'`);
      await client.query('DELETE FROM letter_words WHERE letter_id > 600');
    });
    expect(await migrate(database.url)).toEqual([expect.stringMatching(/^LetterWords/) as string]);
    expect(await allWords()).toEqual(filled);
  });

  it('waits for a locked table, and meanwhile the services read and write it', async () => {
    await onServer(database.url, (holder) =>
      onServer(database.url, async (service) => {
        await holder.query('BEGIN');
        await holder.query('LOCK TABLE documents IN ACCESS SHARE MODE');
        await service.query(`SET statement_timeout = '${2 * maxLockWaitMs}ms'`);
        const reports: string[] = [];
        const migrated = migrate(database.url, null, (message) => reports.push(message));
        await until('the migration to wait', () => Promise.resolve(reports.length > 0));
        for (let round = 0; round < 3; round += 1) {
          await service.query('UPDATE documents SET revision = revision');
          await pause(maxLockWaitMs / 2);
        }
        await holder.query('ROLLBACK');
        expect((await migrated).length).toBeGreaterThan(5);
        expect(reports).toEqual([expect.stringContaining('55P03')]);
      }),
    );
    expect(await migrate(database.url)).toEqual([]);
    expect(await allWords()).toHaveLength(letters);
  });

  it('accepts writes while words are filled in', async () => {
    const ended = migrate(database.url).then(() => true);
    await onServer(database.url, async (writer) => {
      await writer.query(`SET lock_timeout = '1s'`);
      let written = 0;
      const write = async () => {
        written += 1;
        await writer.query('UPDATE letters SET notices = notices WHERE letter_id = $1', [written % letters]);
        return false;
      };
      while (!(await Promise.race([ended, write()])));
      expect(written).toBeGreaterThan(10);
    });
    expect(await allWords()).toHaveLength(letters);
  });
});
