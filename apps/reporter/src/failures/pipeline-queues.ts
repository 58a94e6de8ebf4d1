import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type Job, Queue } from 'bullmq';
import { queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';

/** Milliseconds that Redis may take to respond. */
const maxResponseMs = 5_000;
const retryAfterSeconds = 5;

/** Both queues in the order of the pipeline; faults of Redis are mapped to problems. */
@Injectable()
export class PipelineQueues {
  readonly all: readonly Queue[];

  constructor(
    @InjectQueue(queues.rawDocuments.name) readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) determinations: Queue,
    private readonly redis: ProducerRedis,
  ) {
    this.all = [rawDocuments, determinations];
  }

  /** Returns dead letters of a queue from an index on, the latest first. @throws ProblemError `queue_unavailable` */
  deadLetters(queue: Queue, from: number, max: number): Promise<readonly Job<unknown>[]> {
    return this.execute(async () => {
      const jobs = (await queue.getJobs(['failed'], from, from + max - 1)) as (Job<unknown> | undefined)[];
      return jobs.filter((job) => job !== undefined);
    });
  }

  /** Forgets how often a job has stalled. BullMQ keeps it in a retry, so that the job would be refused without an attempt. */
  async resetStalls(queue: Queue, jobId: string): Promise<void> {
    await this.redis.client.hdel(queue.toKey(jobId), 'stc');
  }

  /** @throws ProblemError `queue_unavailable` if Redis does not respond in time */
  async execute<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (!this.redis.ready) throw unavailable('The reporter has no connection to Redis.');
    try {
      return await withTimeout('Redis', maxResponseMs, work());
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw unavailable('Redis did not execute the command.', error);
    }
  }
}

function unavailable(detail: string, cause?: unknown): ProblemError {
  return new ProblemError('queue_unavailable', detail, { retryAfterSeconds, cause });
}
