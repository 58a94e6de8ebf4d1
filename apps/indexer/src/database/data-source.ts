import { DataSource, type DataSourceOptions } from 'typeorm';
import { CitationEntity } from './entities/citation.entity.js';
import { DataVersionEntity } from './entities/data-version.entity.js';
import { DeterminationEntity } from './entities/determination.entity.js';
import { DocumentEntity } from './entities/document.entity.js';
import { LetterEntity } from './entities/letter.entity.js';
import { LetterWordsEntity } from './entities/letter-words.entity.js';
import { MisreadEntity } from './entities/misread.entity.js';
import { LettersAndStatistics1790000000000 } from './migrations/1790000000000-letters-and-statistics.migration.js';
import { LetterFacts1790000300000 } from './migrations/1790000300000-letter-facts.migration.js';
import { LetterWords1790000400000 } from './migrations/1790000400000-letter-words.migration.js';
import { CitedBodyParts1790000200000 } from './migrations/1790000200000-cited-body-parts.migration.js';
import { RemovedDocuments1790000100000 } from './migrations/1790000100000-removed-documents.migration.js';
import { Misreads1790000500000 } from './migrations/1790000500000-misreads.migration.js';
import { FailurePlaces1790000600000 } from './migrations/1790000600000-failure-places.migration.js';

/** The table in which TypeORM keeps the migrations that were run. */
export const migrationsTable = 'migrations';

const longestWaitForConnection = 5_000;
/** A process that stands still inside a transaction holds its locks no longer than this. */
const longestIdleTransaction = 30_000;
/** How much longer than the server we wait, at most, before we call a statement lost and its connection dead. */
const longestGrace = 5_000;

/** How to reach the database, and the bounds of every use of it. */
export interface DatabaseAccess {
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize: number;
  /** Milliseconds that a statement, or its wait for a lock, may take. */
  readonly statementTimeout: number;
  /** Told when an idle connection breaks; the pool has already replaced it. */
  readonly onConnectionLost?: (error: unknown) => void;
}

/** TypeORM's options for the indexer's database: what is in it, how it is reached, and every bound. */
export function dataSourceOptions(access: DatabaseAccess): DataSourceOptions {
  return {
    type: 'postgres',
    url: access.url,
    applicationName: 'rationale-indexer',
    entities: [
      DocumentEntity,
      LetterEntity,
      DeterminationEntity,
      CitationEntity,
      DataVersionEntity,
      MisreadEntity,
      LetterWordsEntity,
    ],
    migrations: [
      LettersAndStatistics1790000000000,
      RemovedDocuments1790000100000,
      CitedBodyParts1790000200000,
      LetterFacts1790000300000,
      LetterWords1790000400000,
      Misreads1790000500000,
      FailurePlaces1790000600000,
    ],
    migrationsTableName: migrationsTable,
    installExtensions: false,
    logging: false,
    poolSize: access.poolSize,
    connectTimeoutMS: longestWaitForConnection,
    poolErrorHandler: access.onConnectionLost ?? (() => undefined),
    extra: {
      keepAlive: true,
      statement_timeout: access.statementTimeout,
      lock_timeout: access.statementTimeout,
      idle_in_transaction_session_timeout: longestIdleTransaction,
      query_timeout: access.statementTimeout + Math.min(access.statementTimeout, longestGrace),
    },
  };
}

/** A data source for the indexer's database, not yet connected. */
export function createDataSource(access: DatabaseAccess): DataSource {
  return new DataSource(dataSourceOptions(access));
}
