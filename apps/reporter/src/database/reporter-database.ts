import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { DataSource } from 'typeorm';
import { classifyDatabaseError } from '#database/classify-database-error.js';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type QueryExecutor } from './query-executor.js';

/** Seconds after which a client may ask again when the database is away. */
const retryAfterSeconds = 5;

/** The database as the reporter knows it: it answers questions, and takes readers' notes alone. */
@Injectable()
export class ReporterDatabase implements QueryExecutor {
  private opening: Promise<unknown> | undefined;

  constructor(private readonly source: DataSource) {}

  async execute<Row>(question: DatabaseQuery<Row>): Promise<readonly Row[]> {
    return this.withFaultsNamed(() => answer(this.source, question));
  }

  /** ApiResult several questions from one unchanging view of the data. */
  async snapshot<Result>(work: (view: QueryExecutor) => Promise<Result>): Promise<Result> {
    return this.withFaultsNamed(() =>
      this.source.transaction('REPEATABLE READ', (manager) =>
        work({ execute: (question) => answer(manager, question) }),
      ),
    );
  }

  /** Does work that writes, in one transaction: readers' notes. Letters and statistics are the indexer's to write. */
  async write<Result>(work: (view: QueryExecutor) => Promise<Result>): Promise<Result> {
    return this.withFaultsNamed(() =>
      this.source.transaction(async (manager) => {
        await manager.query('SET TRANSACTION READ WRITE');
        return work({ execute: (question) => answer(manager, question) });
      }),
    );
  }

  private async withFaultsNamed<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await this.open();
      return await work();
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Connects at the first question, and again at the next one where that failed. */
  private async open(): Promise<void> {
    if (this.source.isInitialized) return;
    this.opening ??= this.source.initialize().finally(() => (this.opening = undefined));
    await this.opening;
  }
}

async function answer<Row>(
  on: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  question: DatabaseQuery<Row>,
): Promise<readonly Row[]> {
  return question.row.array().parse(await on.query(question.sql, [...question.parameters]));
}

function asProblem(error: unknown): unknown {
  const problem = (detail: string, code: 'database_unavailable' | 'question_too_slow' = 'database_unavailable') =>
    new ProblemError(code, detail, { retryAfterSeconds, cause: error });
  switch (classifyDatabaseError(error).kind) {
    case 'unreachable':
      return problem('The reporter has no connection to the database.');
    case 'statement_timeout':
    case 'no_response':
      return problem('The question took longer than is allowed; narrow it with a filter.', 'question_too_slow');
    case 'not_ready':
      return problem('The database has not been migrated to what this version reads.');
    case 'busy':
    case 'read_only':
    case 'refused_data':
    case 'invalid_statement':
    case 'unknown':
      return error;
  }
}
