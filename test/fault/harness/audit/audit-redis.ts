import { type Observer } from '../stack/observer.js';

/** Finished jobs that are deleted per call. */
const cleanBatchSize = 10_000;
/** Allowed growth of the memory of Redis: the bounded event streams of the queues, and buffers. */
const maxMemoryGrowthBytes = 12_000_000;
/** Keys of a queue itself, independent of its jobs. */
const maxKeysPerQueue = 24;

/** Memory of Redis at one moment, in bytes. */
export interface RedisUsage {
  readonly memory: number;
}

/** Returns the current memory of Redis. */
export async function redisUsage(observer: Observer): Promise<RedisUsage> {
  const info = await observer.redis.info('memory');
  return { memory: Number(/^used_memory:(\d+)/m.exec(info)?.[1] ?? Number.NaN) };
}

/**
 * Deletes the finished jobs that are kept for inspection and returns what should not remain: unfinished jobs, unexpected
 * dead letters, keys without a job, memory.
 */
export async function auditRedis(
  observer: Observer,
  before: RedisUsage,
  deadLetters: number,
): Promise<readonly string[]> {
  const findings: string[] = [];
  const failed: number[] = [];
  for (const [name, queue] of Object.entries(observer.queues)) {
    const waiting = await observer.outstanding(name === 'rawDocuments' ? 'rawDocuments' : 'determinations');
    if (waiting > 0) findings.push(`${waiting} jobs of ${queue.name} are not finished`);
    failed.push(await queue.getFailedCount());
    await queue.clean(0, cleanBatchSize, 'completed');
  }
  const dead = failed.reduce((sum, one) => sum + one, 0);
  if (dead !== deadLetters) findings.push(`${dead} dead letters instead of ${deadLetters}`);
  const keys = await observer.redis.dbsize();
  if (keys > maxKeysPerQueue + 2 * dead) findings.push(`${keys} keys remain in Redis`);
  const { memory } = await redisUsage(observer);
  if (memory - before.memory > maxMemoryGrowthBytes)
    findings.push(`Redis holds ${memory - before.memory} bytes more than before`);
  return findings;
}
