import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { advisoryLocks } from './advisory-locks.js';
import { classifyDatabaseError } from './classify-database-error.js';
import { createDataSource } from './connection-options.js';
import { grantReporter } from './grant-reporter.js';
import { limitLockWaits, maxLockWaitMs } from './limit-lock-waits.js';
import { preferLz4 } from './prefer-lz4.js';

/** Milliseconds that a statement of a migration may take on a filled database. */
const maxStatementMs = 3_600_000;

const lockPollMs = 250;
const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

/**
 * Runs the pending migrations of the database at `url`. Any number of processes may call it concurrently: one runs them,
 * the others wait for an advisory lock and find nothing to do. Lock and migrations share a connection, so that neither
 * outlives the other. If a table is locked by others, it waits for as long as that takes.
 * @param reporterRole the role of the reporter, which is granted its rights on the tables; null: the role of `url`
 * @param report called once, with the reason, if it has to wait for locks
 * @returns the names of the migrations that were run
 */
export async function migrate(
  url: string,
  reporterRole: string | null = null,
  report: (message: string) => void = () => undefined,
): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, poolSize: 1, statementTimeoutMs: maxStatementMs });
  await dataSource.initialize();
  const queryRunner = dataSource.createQueryRunner();
  try {
    return await underMigrationLock(queryRunner, async () => {
      const executor = new MigrationExecutor(dataSource, queryRunner);
      executor.transaction = 'each';
      const pending = await executor.getPendingMigrations();
      await limitLockWaits(queryRunner);
      await whileLocked(report, async () => {
        await executor.executePendingMigrations();
        await preferLz4(queryRunner);
        if (reporterRole !== null) await grantReporter(queryRunner, reporterRole);
      });
      return pending.map((migration) => migration.name);
    });
  } finally {
    await queryRunner.release();
    await dataSource.destroy();
  }
}

/** Repeats work until it finds no lock of others. What it did before is kept: each migration is a transaction, or continues. */
async function whileLocked(report: (message: string) => void, work: () => Promise<void>): Promise<void> {
  for (let waited = false; ; waited = true) {
    try {
      await work();
      return;
    } catch (error) {
      const { kind, detail } = classifyDatabaseError(error);
      if (kind !== 'busy') throw error;
      if (!waited) report(`A table is locked (${detail}), the migration waits for it`);
      await pause(maxLockWaitMs);
    }
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
