import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { type QueueStatus } from './pipeline.schema.js';

/** How long Redis may take to answer, in milliseconds. */
const maxResponseMs = 2_000;

/** Knows of every queue how many jobs it has, how many processes take them, and how long the oldest has waited. */
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

  /** Every queue in the order of a letter's way; with null for what Redis does not tell. */
  read(): Promise<QueueStatus[]> {
    const keys = Object.keys(queues) as QueueKey[];
    return Promise.all(
      keys.map(async (key) => {
        const { name, producer, consumer } = queues[key];
        const queue = this.queues[key];
        const [jobs, workers, oldestWaitingSince] = await Promise.all([
          told(`counting the jobs of ${name}`, () => jobsOf(queue)),
          told(`counting the workers of ${name}`, () => queue.getWorkersCount()),
          told(`looking at the oldest job of ${name}`, () => oldestWaiting(queue, this.redis.client)),
        ]);
        return { name, producer, consumer, jobs, workers, oldestWaitingSince };
      }),
    );
  }
}

/** What Redis says, or null where it does not answer: what the database knows is still worth telling. */
async function told<Value>(what: string, ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await withTimeout(what, maxResponseMs, ask());
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

/** When the job at the far end of the waiting list was made; the job itself, up to a megabyte, is not fetched. */
async function oldestWaiting(queue: Queue, redis: Redis): Promise<string | null> {
  const jobId = await redis.lindex(queue.toKey('wait'), -1);
  const made = jobId === null ? null : await redis.hget(queue.toKey(jobId), 'timestamp');
  return made === null ? null : new Date(Number(made)).toISOString();
}
