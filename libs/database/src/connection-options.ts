import { DataSource, type DataSourceOptions } from 'typeorm';

import { AuditEntryEntity } from './entities/audit-entry.entity.js';
import { CitationEntity } from './entities/citation.entity.js';
import { DataVersionEntity } from './entities/data-version.entity.js';
import { DeterminationEntity } from './entities/determination.entity.js';
import { DocumentEntity } from './entities/document.entity.js';
import { KeyUseEntity } from './entities/key-use.entity.js';
import { LetterEntity } from './entities/letter.entity.js';
import { LetterWordsEntity } from './entities/letter-words.entity.js';
import { MisreadEntity } from './entities/misread.entity.js';
import { RawStoreEntity } from './entities/raw-store.entity.js';
import { LettersAndStatistics1790000000000 } from './migrations/1790000000000-letters-and-statistics.migration.js';
import { RemovedDocuments1790000100000 } from './migrations/1790000100000-removed-documents.migration.js';
import { CitedBodyParts1790000200000 } from './migrations/1790000200000-cited-body-parts.migration.js';
import { LetterFacts1790000300000 } from './migrations/1790000300000-letter-facts.migration.js';
import { LetterWords1790000400000 } from './migrations/1790000400000-letter-words.migration.js';
import { Misreads1790000500000 } from './migrations/1790000500000-misreads.migration.js';
import { FailurePlaces1790000600000 } from './migrations/1790000600000-failure-places.migration.js';
import { Reasons1790000700000 } from './migrations/1790000700000-reasons.migration.js';
import { RawStore1790000800000 } from './migrations/1790000800000-raw-store.migration.js';
import { Treatments1790000900000 } from './migrations/1790000900000-treatments.migration.js';
import { WorkerFacts1790001000000 } from './migrations/1790001000000-worker-facts.migration.js';
import { Audit1790001100000 } from './migrations/1790001100000-audit.migration.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** The table in which TypeORM keeps the migrations that were run. */
export const migrationsTable = 'migrations';

/** Every table that has an entity. `letter_facts` has none: it is read and written in columns, by SQL alone. */
const entities = [
  DocumentEntity,
  LetterEntity,
  DeterminationEntity,
  CitationEntity,
  DataVersionEntity,
  MisreadEntity,
  LetterWordsEntity,
  RawStoreEntity,
  AuditEntryEntity,
  KeyUseEntity,
];

const migrations = [
  LettersAndStatistics1790000000000,
  RemovedDocuments1790000100000,
  CitedBodyParts1790000200000,
  LetterFacts1790000300000,
  LetterWords1790000400000,
  Misreads1790000500000,
  FailurePlaces1790000600000,
  Reasons1790000700000,
  RawStore1790000800000,
  Treatments1790000900000,
  WorkerFacts1790001000000,
  Audit1790001100000,
];

/** Milliseconds that the writer waits for a connection; the reader, whose client waits, gives up earlier. */
const writerConnectTimeoutMs = 5_000;
const readerConnectTimeoutMs = 3_000;
/** A frozen process holds the locks of its open transaction no longer than this. */
const idleTransactionTimeoutMs = 30_000;
/** How much longer than the server's own limit the client waits, at most, before it treats the connection as dead. */
const writerGraceMs = 5_000;
const readerGraceMs = 1_000;

/** How to reach the database, and the limits of every use of it. */
export interface DatabaseAccess {
  readonly url: string;
  /** Maximum number of connections of this process. */
  readonly poolSize: number;
  /** Milliseconds that a statement may take; for the writer also the wait for a lock. */
  readonly statementTimeoutMs: number;
  /** Called when an idle connection breaks; the pool has already replaced it. */
  readonly onConnectionLost?: (error: unknown) => void;
}

/** Options of the service that migrates and writes (the indexer): entities, migrations, and a limit on every wait. */
export function writerOptions(access: DatabaseAccess): PostgresOptions {
  const { statementTimeoutMs } = access;
  return {
    ...commonOptions(access),
    applicationName: 'rationale-indexer',
    migrations,
    migrationsTableName: migrationsTable,
    connectTimeoutMS: writerConnectTimeoutMs,
    extra: {
      keepAlive: true,
      statement_timeout: statementTimeoutMs,
      lock_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleTransactionTimeoutMs,
      query_timeout: statementTimeoutMs + Math.min(statementTimeoutMs, writerGraceMs),
    },
  };
}

/**
 * Options of the service that reads (the reporter): every session is read-only and every statement limited, by the
 * server and, should that be frozen, by the client. A transaction that writes must begin with
 * `SET TRANSACTION READ WRITE`.
 *
 * The reporter registers them with `TypeOrmModule.forRoot({ ...readerOptions(access), manualInitialization: true })`, so
 * that it starts while Postgres is away, and its repositories with `TypeOrmModule.forFeature([DocumentEntity, …])`. A
 * repository is injected by `@InjectRepository(DocumentEntity)`; it may be injected before the data source is
 * initialized, and used only after `dataSource.initialize()`.
 */
export function readerOptions(access: DatabaseAccess): PostgresOptions {
  const { statementTimeoutMs } = access;
  const session = {
    default_transaction_read_only: 'on',
    statement_timeout: String(statementTimeoutMs),
    idle_in_transaction_session_timeout: String(2 * statementTimeoutMs),
    // Dates and instants are formatted the same whatever the server's locale.
    DateStyle: 'ISO',
    TimeZone: 'UTC',
    // Compiling costs more than it saves in queries of some milliseconds.
    jit: 'off',
  };
  return {
    ...commonOptions(access),
    applicationName: 'rationale-reporter',
    extra: {
      options: Object.entries(session)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      connectionTimeoutMillis: readerConnectTimeoutMs,
      query_timeout: statementTimeoutMs + readerGraceMs,
    },
  };
}

function commonOptions({ url, poolSize, onConnectionLost }: DatabaseAccess) {
  return {
    type: 'postgres',
    url,
    entities,
    installExtensions: false,
    logging: false,
    poolSize,
    poolErrorHandler: onConnectionLost ?? (() => undefined),
  } as const;
}

/** Returns a data source of the writer, not yet connected. */
export function createDataSource(access: DatabaseAccess): DataSource {
  return new DataSource(writerOptions(access));
}
