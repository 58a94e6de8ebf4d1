import { type Observer } from '../house/observer.js';

/** Jobs cleaned away in one step. */
const perStep = 10_000;
/** Bytes that Redis may hold more than before: events of the queues' streams, which are bounded, and its own buffers. */
const mostMemory = 12_000_000;
/** Keys that a queue has of its own, whatever went through it. */
const mostQueueKeys = 24;

/** What Redis held before anything came. */
export interface RedisLevel {
  readonly memory: number;
}

/** What Redis holds now. */
export async function redisLevel(observer: Observer): Promise<RedisLevel> {
  const info = await observer.redis.info('memory');
  return { memory: Number(/^used_memory:(\d+)/m.exec(info)?.[1] ?? Number.NaN) };
}

/**
 * What is left in Redis that should not be, once the jobs kept for a look are taken away: jobs still to be done, dead
 * letters beyond those expected, keys of jobs that nothing names, memory.
 */
export async function auditRedis(
  observer: Observer,
  before: RedisLevel,
  deadLetters: number,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const failed: number[] = [];
  for (const [name, queue] of Object.entries(observer.queues)) {
    const waiting = await observer.outstanding(name === 'rawDocuments' ? 'rawDocuments' : 'determinations');
    if (waiting > 0) faults.push(`${waiting} jobs of ${queue.name} are still to be done`);
    failed.push(await queue.getFailedCount());
    await queue.clean(0, perStep, 'completed');
  }
  const dead = failed.reduce((sum, one) => sum + one, 0);
  if (dead !== deadLetters) faults.push(`${dead} dead letters instead of ${deadLetters}`);
  const keys = await observer.redis.dbsize();
  if (keys > mostQueueKeys + 2 * dead) faults.push(`${keys} keys are left in Redis`);
  const { memory } = await redisLevel(observer);
  if (memory - before.memory > mostMemory) faults.push(`Redis holds ${memory - before.memory} bytes more than before`);
  return faults;
}
