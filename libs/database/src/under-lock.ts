import { type DataSource } from 'typeorm';
import { z } from 'zod';
import { type advisoryLocks } from './advisory-locks.js';

const lockedSchema = z.tuple([z.object({ locked: z.boolean() })]);

/**
 * Does `work` while no other process does, under an advisory lock of the database: whoever dies loses the lock with its
 * connection.
 * @returns null, and nothing is done, where another holds the lock
 */
export async function underLock<Result>(
  dataSource: DataSource,
  lock: (typeof advisoryLocks)[keyof typeof advisoryLocks],
  work: () => Promise<Result>,
): Promise<Result | null> {
  const queryRunner = dataSource.createQueryRunner();
  try {
    const answer: unknown = await queryRunner.query('SELECT pg_try_advisory_lock($1, $2) AS locked', [...lock]);
    const [{ locked }] = lockedSchema.parse(answer);
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
