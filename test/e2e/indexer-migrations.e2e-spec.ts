import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource } from '#database/connection-options.js';
import { migrate } from '#database/migrate.js';
import { schemaDrift } from '#database/schema/schema-drift.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { createEmptyDatabase, createTestDatabase, onServer, type TestDatabase } from '../support/test-database.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('run once, however many processes start concurrently', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url)));
    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(database.url)).toEqual([]);
  });

  it('can be reverted, the last one first', async () => {
    await migrate(database.url);
    const dataSource = await connect(database.url);
    try {
      for (const { name } of dataSource.migrations) {
        await dataSource.undoLastMigration();
        expect(await dataSource.showMigrations(), name).toBe(true);
      }
      const tables = await dataSource.query<unknown[]>(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      );
      expect(tables).toEqual([{ relname: 'migrations' }]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('use LZ4 for text if the server has it', async () => {
    await migrate(database.url);
    await onServer(database.url, async (client) => {
      const known = await client.query<{ lz4: boolean }>(
        `SELECT 'lz4' = ANY (enumvals) AS lz4 FROM pg_settings WHERE name = 'default_toast_compression'`,
      );
      const columns = await client.query<{ attcompression: string }>(
        `SELECT DISTINCT attcompression FROM pg_attribute WHERE attrelid = 'letters'::regclass AND attname IN ('text', 'evidence')`,
      );
      expect(columns.rows).toEqual([{ attcompression: known.rows[0]?.lz4 === true ? 'l' : '' }]);
    });
  });
});

describe('the drift of the schema', () => {
  let database: TestDatabase;
  let committed: string;
  beforeEach(async () => {
    database = await createTestDatabase();
    committed = await readFile(join(projectRoot, 'libs/database/src/schema/schema.sql'), 'utf8');
  });
  afterEach(() => database.drop());

  const driftAfter = async (change: string | null) => {
    if (change !== null) await onServer(database.url, (client) => client.query(change));
    const dataSource = await connect(database.url);
    try {
      return (await schemaDrift(dataSource, committed)).join('\n');
    } finally {
      await dataSource.destroy();
    }
  };

  it('is none after the migrations', async () => {
    expect(await driftAfter(null)).toBe('');
  });

  it.each([
    ['a column too many', 'ALTER TABLE letters ADD by_hand text', ['Missing in schema.sql', 'The entities differ']],
    ['a column too few', 'ALTER TABLE letters DROP page_count', ['Missing in the database', 'The entities differ']],
    ['another type', 'ALTER TABLE letters ALTER age TYPE integer', ['age integer', 'The entities differ']],
    [
      'a missing constraint',
      'ALTER TABLE documents DROP CONSTRAINT documents_state_known',
      ['documents_state_known', 'The entities differ'],
    ],
    ['a missing index', 'DROP INDEX letters_counted_once', ['letters_counted_once', 'The entities differ']],
    ['an index too many', 'CREATE INDEX by_hand ON letters (age)', ['by_hand', 'The entities differ']],
    ['a table too many', 'CREATE TABLE by_hand (id integer)', ['by_hand']],
    [
      'a default',
      `ALTER TABLE letters ALTER layout SET DEFAULT 'unknown'`,
      [`DEFAULT 'unknown'`, 'The entities differ'],
    ],
  ])('is reported: %s', async (_name, change, words) => {
    const drift = await driftAfter(change);
    for (const word of words) expect(drift).toContain(word);
  });
});

async function connect(url: string) {
  const dataSource = createDataSource({ url, poolSize: 1, statementTimeoutMs: 30_000 });
  await dataSource.initialize();
  return dataSource;
}
