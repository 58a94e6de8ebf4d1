import { type QueryRunner } from 'typeorm';

/**
 * Milliseconds that a statement of a migration waits for a lock. While it waits, every statement of the services on that
 * table waits behind it. Then the migration is retried, after as long a time in which they run.
 */
export const maxLockWaitMs = 3_000;

/** Limits how long statements of a connection wait for locks. */
export async function limitLockWaits(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`SET lock_timeout = ${maxLockWaitMs}`);
}

/** Runs statements that wait for older transactions while nobody waits behind them: concurrent changes of indexes. */
export async function withoutLockLimit(queryRunner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await queryRunner.query('SET lock_timeout = 0');
  try {
    await work();
  } finally {
    await limitLockWaits(queryRunner);
  }
}
