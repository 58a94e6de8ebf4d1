import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Job, type Queue } from 'bullmq';
import { MoreThan, Repository } from 'typeorm';
import { z } from 'zod';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';

/**
 * Milliseconds after a removal during which Redis is searched for the document: a job that was active during the removal
 * is finished, or becomes a dead letter, within this time.
 */
const searchMs = 24 * 3_600_000;
const maxDocuments = 10_000;

/** Milliseconds in which the finished jobs of one queue are searched. */
const maxDeleteMs = 60_000;

/** Milliseconds between two rewrites of the append-only file. */
const rewriteIntervalMs = 5_000;

/** Milliseconds after a removal after which one more rewrite follows, for jobs that were active and are no longer kept. */
const settleMs = 600_000;

/** Jobs read in one step; one may have a megabyte. */
const jobsPerStep = 10;

const jobSchema = z.object({ events: z.array(z.unknown()) });
const subjectSchema = z.object({ subject: z.string() });

/**
 * Deletes what Redis keeps of removed documents: from finished jobs and, by rewriting it, from the append-only file. It runs
 * after each removal, and with each sweep for the removals of the last day, since a job may have been active, or Redis
 * unavailable, during the removal.
 */
@Injectable()
export class RemovalTracesService {
  private readonly logger = new Logger(RemovalTracesService.name);
  private rewrittenAt = -Infinity;

  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
    private readonly redis: ProducerRedis,
  ) {}

  /** An error is logged; the next sweep repeats it. */
  async clear(): Promise<void> {
    try {
      const removed = await this.documents.find({
        select: { documentId: true, changedAt: true },
        where: { state: 'removed', changedAt: MoreThan(new Date(Date.now() - searchMs)) },
        order: { changedAt: 'DESC' },
        take: maxDocuments,
      });
      const [latest] = removed;
      if (latest === undefined) return;
      const documentIds = new Set(removed.map(({ documentId }) => documentId));
      let changed = 0;
      for (const queue of [this.rawDocuments, this.determinations]) {
        const deleting = deleteFromFinishedJobs(queue, documentIds);
        changed += await withTimeout('deleting finished jobs', maxDeleteMs, deleting);
      }
      const isOpen = this.rewrittenAt < latest.changedAt.getTime() + settleMs;
      if ((changed > 0 || isOpen) && Date.now() - this.rewrittenAt > rewriteIntervalMs) await this.rewriteFile();
    } catch (error) {
      this.logger.warn({ err: error }, 'Redis not searched for removed documents, the next sweep repeats it');
    }
  }

  /** The file has every command since its last rewrite, also those whose data was deleted. */
  private async rewriteFile(): Promise<void> {
    try {
      await this.redis.client.bgrewriteaof();
      this.rewrittenAt = Date.now();
    } catch (error) {
      // Not permitted by some hosted servers, and refused while a snapshot is written.
      this.logger.warn({ err: error }, 'Append-only file not rewritten, the next sweep repeats it');
    }
  }
}

/**
 * Deletes documents from the finished jobs that a queue keeps: a completed job with one, of a dead letter its event only.
 * Outstanding jobs need no change: their worker finds that the document was removed.
 * @returns how many jobs were deleted or changed
 */
async function deleteFromFinishedJobs(queue: Queue, documentIds: ReadonlySet<string>): Promise<number> {
  let changed = 0;
  for (const state of ['completed', 'failed'] as const) {
    let from = 0;
    for (;;) {
      const jobs = (await queue.getJobs([state], from, from + jobsPerStep - 1)) as (Job<unknown> | undefined)[];
      if (jobs.length === 0) break;
      let deleted = 0;
      for (const job of jobs) {
        const result = job === undefined ? 'kept' : await deleteFromJob(job, state, documentIds);
        if (result === 'deleted') deleted += 1;
        if (result !== 'kept') changed += 1;
      }
      // The jobs after a deleted one have moved up.
      from += jobs.length - deleted;
    }
  }
  return changed;
}

/** Deletes the whole job, or events of it. */
async function deleteFromJob(
  job: Job<unknown>,
  state: 'completed' | 'failed',
  documentIds: ReadonlySet<string>,
): Promise<'kept' | 'deleted' | 'changed'> {
  const read = jobSchema.safeParse(job.data);
  if (!read.success || !read.data.events.some((event) => isAbout(event, documentIds))) return 'kept';
  const others = read.data.events.filter((event) => !isAbout(event, documentIds));
  if (state === 'completed' || others.length === 0) {
    await job.remove();
    return 'deleted';
  }
  await job.updateData({ events: others });
  return 'changed';
}

function isAbout(event: unknown, documentIds: ReadonlySet<string>): boolean {
  const read = subjectSchema.safeParse(event);
  return read.success && documentIds.has(read.data.subject);
}
