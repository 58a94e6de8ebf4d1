import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { type QueueStatus } from './pipeline.schema.js';

/** Time limit for each response of Redis. */
const maxResponseMs = 2_000;

/** Reads the number of jobs and workers of every queue, and the creation time of its oldest waiting job. */
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

  /** Returns every queue in the order of the pipeline. A value that Redis did not return in time is null. */
  read(): Promise<QueueStatus[]> {
    const keys = Object.keys(queues) as QueueKey[];
    return Promise.all(
      keys.map(async (key) => {
        const { name, producer, consumer } = queues[key];
        const queue = this.queues[key];
        const [jobs, workers, oldestWaitingSince] = await Promise.all([
          orNull(`counting the jobs of ${name}`, () => countJobs(queue)),
          orNull(`counting the workers of ${name}`, () => queue.getWorkersCount()),
          orNull(`reading the oldest job of ${name}`, () => readOldestWaiting(queue, this.redis.client)),
        ]);
        return { name, producer, consumer, jobs, workers, oldestWaitingSince };
      }),
    );
  }
}

/** Returns null if Redis does not respond, so that the other values are still returned. */
async function orNull<Value>(operation: string, read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await withTimeout(operation, maxResponseMs, read());
  } catch {
    return null;
  }
}

async function countJobs(queue: Queue): Promise<QueueStatus['jobs']> {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
  const countOf = (state: string) => counts[state] ?? 0;
  return {
    waiting: countOf('wait') + countOf('prioritized'),
    active: countOf('active'),
    delayed: countOf('delayed'),
    failed: countOf('failed'),
  };
}

/** Returns the creation time of the oldest waiting job, the last of the list. The job's data, up to a megabyte, is not read. */
async function readOldestWaiting(queue: Queue, redis: Redis): Promise<string | null> {
  const jobId = await redis.lindex(queue.toKey('wait'), -1);
  const timestamp = jobId === null ? null : await redis.hget(queue.toKey(jobId), 'timestamp');
  return timestamp === null ? null : new Date(Number(timestamp)).toISOString();
}
