import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { advisoryLocks } from './advisory-locks.js';
import { createDataSource } from './connection-options.js';
import { grantReporter } from './grant-reporter.js';
import { preferLz4 } from './prefer-lz4.js';

/** Milliseconds that a statement of a migration may take on a filled database. */
const maxStatementMs = 3_600_000;

const lockPollMs = 250;
const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

/**
 * Runs the pending migrations of the database at `url`. Any number of processes may call it concurrently: one runs them,
 * the others wait for an advisory lock and find nothing to do. Lock and migrations share a connection, so that neither
 * outlives the other.
 * @param reporterRole the role of the reporter, which is granted its rights on the tables; null: the role of `url`
 * @returns the names of the migrations that were run
 */
export async function migrate(url: string, reporterRole: string | null = null): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, poolSize: 1, statementTimeoutMs: maxStatementMs });
  await dataSource.initialize();
  const queryRunner = dataSource.createQueryRunner();
  try {
    return await underMigrationLock(queryRunner, async () => {
      const executor = new MigrationExecutor(dataSource, queryRunner);
      executor.transaction = 'each';
      const run = await executor.executePendingMigrations();
      await preferLz4(queryRunner);
      if (reporterRole !== null) await grantReporter(queryRunner, reporterRole);
      return run.map((migration) => migration.name);
    });
  } finally {
    await queryRunner.release();
    await dataSource.destroy();
  }
}

async function underMigrationLock<Result>(queryRunner: QueryRunner, work: () => Promise<Result>): Promise<Result> {
  while (!(await tryLock(queryRunner))) await pause(lockPollMs);
  try {
    return await work();
  } finally {
    // A broken connection has already lost the lock; the error that broke it is the one to report.
    await queryRunner.query('SELECT pg_advisory_unlock($1, $2)', [...advisoryLocks.migrations]).catch(() => undefined);
  }
}

/** Polled, since a process that waits inside a statement would block the concurrent creation of indexes. */
async function tryLock(queryRunner: QueryRunner): Promise<boolean> {
  const rows: unknown = await queryRunner.query('SELECT pg_try_advisory_lock($1, $2) AS locked', [
    ...advisoryLocks.migrations,
  ]);
  return lockedSchema.parse(rows)[0].locked;
}
