import { type DataSource } from 'typeorm';
import { z } from 'zod';
import { type advisoryLocks } from './advisory-locks.js';

const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

/**
 * Runs `work` under an advisory lock of the database, so that one process runs it at a time. If the process ends, the
 * lock is released with its connection.
 * @returns null, without running it, if another process holds the lock
 */
export async function underLock<Result>(
  dataSource: DataSource,
  lock: (typeof advisoryLocks)[keyof typeof advisoryLocks],
  work: () => Promise<Result>,
): Promise<Result | null> {
  const queryRunner = dataSource.createQueryRunner();
  try {
    const rows: unknown = await queryRunner.query('SELECT pg_try_advisory_lock($1, $2) AS locked', [...lock]);
    const [{ locked }] = lockedSchema.parse(rows);
    if (!locked) return null;
    try {
      return await work();
    } finally {
      // A broken connection has already lost the lock.
      await queryRunner.query('SELECT pg_advisory_unlock($1, $2)', [...lock]).catch(() => undefined);
    }
  } finally {
    await queryRunner.release();
  }
}
