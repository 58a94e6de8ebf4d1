import { type QueueEvent } from '#domain/pipeline.js';
import pg from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '#database/connection-options.js';
import { resultOf } from '../../apps/indexer/src/index/processing-result.js';
import { indexResults, type IndexedBatch } from '../../apps/indexer/src/index/index-results.js';
import { createTestDatabase } from './test-database.js';

/** A row of a query, as the driver gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A migrated database of a test's own, and the indexer's way into it. */
export interface IndexerDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Indexes events as one batch. */
  index(...events: readonly QueueEvent<'determinations'>[]): Promise<IndexedBatch>;
  /** Queries the database on a connection of its own. */
  query(sql: string, parameters?: unknown[]): Promise<readonly Row[]>;
  /** Empties every table. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database with the bounds that the indexer has. */
export async function openIndexerDatabase(): Promise<IndexerDatabase> {
  const database = await createTestDatabase();
  const dataSource = createDataSource({ url: database.url, poolSize: 5, statementTimeoutMs: 30_000 });
  await dataSource.initialize();
  const asker = new pg.Pool({ connectionString: database.url, max: 1 });
  return {
    url: database.url,
    dataSource,
    index: (...events) => indexResults(dataSource, events.map(resultOf)),
    query: async (sql, parameters) => (await asker.query<Row>(sql, parameters)).rows,
    empty: async () => {
      await asker.query('TRUNCATE documents, letters, determinations, citations, letter_facts, letter_words, misreads');
    },
    close: async () => {
      await asker.end();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
