import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { advisoryLocks } from './advisory-locks.js';
import { createDataSource } from './connection-options.js';
import { preferLz4 } from './prefer-lz4.js';

/** A migration on a filled database may take this long, and so may the wait for another process that migrates. */
const longestMigration = 3_600_000;

const betweenTries = 250;
const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

/**
 * Brings the database at `url` to the newest schema. Any number of processes may call it at once: one runs what is
 * pending, the others wait under an advisory lock and find nothing left to do. Lock and migrations share a connection,
 * so that neither outlives the other.
 * @returns the names of the migrations that were run
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, poolSize: 1, statementTimeoutMs: longestMigration });
  await dataSource.initialize();
  const queryRunner = dataSource.createQueryRunner();
  try {
    return await underMigrationLock(queryRunner, async () => {
      const executor = new MigrationExecutor(dataSource, queryRunner);
      executor.transaction = 'each';
      const run = await executor.executePendingMigrations();
      await preferLz4(queryRunner);
      return run.map((migration) => migration.name);
    });
  } finally {
    await queryRunner.release();
    await dataSource.destroy();
  }
}

async function underMigrationLock<Result>(queryRunner: QueryRunner, work: () => Promise<Result>): Promise<Result> {
  while (!(await tryLock(queryRunner))) await pause(betweenTries);
  try {
    return await work();
  } finally {
    // A broken connection has already lost the lock; the fault that broke it is the one to tell.
    await queryRunner.query('SELECT pg_advisory_unlock($1, $2)', [...advisoryLocks.migrations]).catch(() => undefined);
  }
}

/** Tried again and again, since whoever waits inside a statement keeps indexes from being built beside others. */
async function tryLock(queryRunner: QueryRunner): Promise<boolean> {
  const answer: unknown = await queryRunner.query('SELECT pg_try_advisory_lock($1, $2) AS locked', [
    ...advisoryLocks.migrations,
  ]);
  return lockedSchema.parse(answer)[0].locked;
}
