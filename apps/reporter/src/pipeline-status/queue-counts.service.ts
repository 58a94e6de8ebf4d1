import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { type QueueStatus } from './pipeline.schema.js';

/** Milliseconds that Redis may take to respond. */
const maxResponseMs = 2_000;

/** Reads how many jobs and workers every queue has, and since when its oldest job waits. */
@Injectable()
export class QueueCountsService {
  private readonly queues: Readonly<Record<QueueKey, Queue>>;

  constructor(
    @InjectQueue(queues.rawDocuments.name) rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) determinations: Queue,
    private readonly redis: ProducerRedis,
  ) {
    this.queues = { rawDocuments, determinations };
  }

  /** Returns every queue in the order of the pipeline, with null for what Redis did not return. */
  read(): Promise<QueueStatus[]> {
    const keys = Object.keys(queues) as QueueKey[];
    return Promise.all(
      keys.map(async (key) => {
        const { name, producer, consumer } = queues[key];
        const queue = this.queues[key];
        const [jobs, workers, oldestWaitingSince] = await Promise.all([
          orNull(`counting the jobs of ${name}`, () => jobsOf(queue)),
          orNull(`counting the workers of ${name}`, () => queue.getWorkersCount()),
          orNull(`reading the oldest job of ${name}`, () => oldestWaiting(queue, this.redis.client)),
        ]);
        return { name, producer, consumer, jobs, workers, oldestWaitingSince };
      }),
    );
  }
}

/** Returns null if Redis does not respond: the rest of the state is still returned. */
async function orNull<Value>(what: string, read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await withTimeout(what, maxResponseMs, read());
  } catch {
    return null;
  }
}

async function jobsOf(queue: Queue): Promise<QueueStatus['jobs']> {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
  const of = (state: string) => counts[state] ?? 0;
  return {
    waiting: of('wait') + of('prioritized'),
    active: of('active'),
    delayed: of('delayed'),
    failed: of('failed'),
  };
}

/** Returns when the last job of the waiting list was created; the job itself, up to a megabyte, is not read. */
async function oldestWaiting(queue: Queue, redis: Redis): Promise<string | null> {
  const jobId = await redis.lindex(queue.toKey('wait'), -1);
  const timestamp = jobId === null ? null : await redis.hget(queue.toKey(jobId), 'timestamp');
  return timestamp === null ? null : new Date(Number(timestamp)).toISOString();
}
