import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { withinTime } from '#platform/bounds/within-time.js';
import { Queue } from 'bullmq';
import { type QueueStatus } from './pipeline.schema.js';

/** How long Redis may take to count, in milliseconds. */
const longestCount = 2_000;

/** Counts the jobs of every queue. */
@Injectable()
export class QueueCounts {
  private readonly queues: Readonly<Record<QueueKey, Queue>>;

  constructor(
    @InjectQueue(queues.rawDocuments.name) rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) determinations: Queue,
  ) {
    this.queues = { rawDocuments, determinations };
  }

  /** Every queue in the order of a letter's way; without counts where Redis does not answer. */
  read(): Promise<QueueStatus[]> {
    const keys = Object.keys(queues) as QueueKey[];
    return Promise.all(
      keys.map(async (key) => {
        const { name, producer, consumer } = queues[key];
        return { name, producer, consumer, jobs: await this.jobs(key) };
      }),
    );
  }

  private async jobs(key: QueueKey): Promise<QueueStatus['jobs']> {
    try {
      const counting = this.queues[key].getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
      const counts = await withinTime(`counting the jobs of ${queues[key].name}`, longestCount, counting);
      const of = (state: string) => counts[state] ?? 0;
      return {
        waiting: of('wait') + of('prioritized'),
        active: of('active'),
        delayed: of('delayed'),
        failed: of('failed'),
      };
    } catch {
      // What the database knows is still worth an answer; that Redis is away stands in it.
      return null;
    }
  }
}
