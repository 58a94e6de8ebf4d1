import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { type advisoryLocks } from '#database/advisory-locks.js';
import { classifyDatabaseError } from '#database/classify-database-error.js';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { requestSignal } from '../requests/request-signal.js';
import { type QueryExecutor, type Transaction } from './query-executor.js';

/** Seconds after which a client may retry when the database is unavailable. */
const retryAfterSeconds = 5;

/** Milliseconds that the cancellation of a query may take to connect, and to be executed. */
const cancelTimeoutMs = 1_000;

/** What is used of a connection of the pool: the process of the server, which a cancellation names. */
const connectionSchema = z.object({ processID: z.int().positive() });

/**
 * The reporter's access to the database: it reads, and writes misreads only. Repositories that a service injects may be used
 * within `run`, which opens the connection and maps faults; within a transaction only its own `manager` may be used.
 */
@Injectable()
export class ReporterDatabase implements QueryExecutor {
  private initializing: Promise<unknown> | undefined;

  constructor(private readonly source: DataSource) {}

  /** Cancels the query if the client of the request disconnects. */
  async execute<Row>(query: DatabaseQuery<Row>): Promise<readonly Row[]> {
    const signal = requestSignal();
    return this.mappingFaults(() =>
      signal === undefined ? execute(this.source, query) : this.executeUntil(signal, query),
    );
  }

  /**
   * Runs work on repositories, each statement on a connection of its own.
   * @throws ProblemError as `execute` does
   */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.mappingFaults(work);
  }

  /** Runs several queries in one snapshot of the data. */
  async snapshot<Result>(work: (snapshot: Transaction) => Promise<Result>): Promise<Result> {
    return this.mappingFaults(() =>
      this.source.transaction('REPEATABLE READ', (manager) => work(transactionOf(manager))),
    );
  }

  /**
   * Runs work that writes in one transaction under an advisory lock: misreads. Letters and facts are written by the indexer.
   * The lock is acquired in the round trip that permits writing, since those who wait for it hold a connection each.
   */
  async write<Result>(
    [lockClass, lockObject]: (typeof advisoryLocks)['misreads'],
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.mappingFaults(() =>
      this.source.transaction(async (manager) => {
        const lock = `SELECT pg_advisory_xact_lock(${lockClass}, ${lockObject})`;
        await manager.query(`SET TRANSACTION READ WRITE; ${lock}`);
        return work(transactionOf(manager));
      }),
    );
  }

  private async executeUntil<Row>(signal: AbortSignal, query: DatabaseQuery<Row>): Promise<readonly Row[]> {
    const runner = this.source.createQueryRunner();
    let cancelling: Promise<void> | undefined;
    let onAbort: (() => void) | undefined;
    try {
      const connection = connectionSchema.parse(await runner.connect());
      signal.throwIfAborted();
      onAbort = () => {
        cancelling = this.cancel(connection.processID);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      return await execute(runner, query);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
      // Until it has been executed, the connection is not used for another query, which it would cancel.
      await cancelling;
      await runner.release();
    }
  }

  /** Cancels what a process of the server executes, by a connection of its own since those of the pool may all be in use. */
  private async cancel(processId: number): Promise<void> {
    const { options } = this.source;
    const client = new pg.Client({
      connectionString: 'url' in options ? options.url : undefined,
      connectionTimeoutMillis: cancelTimeoutMs,
      query_timeout: cancelTimeoutMs,
    });
    try {
      await client.connect();
      await client.query('SELECT pg_cancel_backend($1)', [processId]);
    } catch {
      // The statement timeout ends the query.
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async mappingFaults<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await this.initialize();
      return await work();
    } catch (error) {
      throw asProblem(error);
    }
  }

  /**
   * Connects at the first query, and again at the next one if that failed. `isInitialized` is true before the metadata of
   * entities is built, which repositories need: a connection that is being opened is awaited in any case.
   */
  private async initialize(): Promise<void> {
    if (this.initializing === undefined && !this.source.isInitialized) {
      this.initializing = this.source.initialize().finally(() => (this.initializing = undefined));
    }
    await this.initializing;
  }
}

function transactionOf(manager: EntityManager): Transaction {
  return { manager, execute: (query) => execute(manager, query) };
}

async function execute<Row>(
  on: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  query: DatabaseQuery<Row>,
): Promise<readonly Row[]> {
  return query.row.array().parse(await on.query(query.sql, [...query.parameters]));
}

function asProblem(error: unknown): unknown {
  const problem = (detail: string, code: 'database_unavailable' | 'question_too_slow' = 'database_unavailable') =>
    new ProblemError(code, detail, { retryAfterSeconds, cause: error });
  switch (classifyDatabaseError(error).kind) {
    case 'unreachable':
      return problem('The reporter has no connection to the database.');
    case 'statement_timeout':
    case 'no_response':
      return problem('The query took longer than allowed; narrow it with a filter.', 'question_too_slow');
    case 'not_ready':
      return problem('The database has not been migrated to the schema of this version.');
    case 'busy':
    case 'read_only':
    case 'refused_data':
    case 'invalid_statement':
    case 'unknown':
      return error;
  }
}
