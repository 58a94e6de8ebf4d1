import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type DocumentRecord } from '#domain/model/document.js';
import { eventsPerJob } from '#domain/pipeline.js';
import { type ByteLimits, ByteLimiter } from '#platform/bounds/byte-limiter.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { type BatchResult } from '#platform/uploads/upload-responses.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { documentName } from '../document-name.js';
import { documentResult } from '../document-result.js';
import { DocumentIntake } from '../document-intake.js';
import { type AcceptResult } from '../accept-result.js';
import { type BatchEntry } from './batch-entry.js';

/** Documents of one batch that are stored at once, and their bytes together. */
const roomOfBatch: ByteLimits = { maxConcurrent: 32, maxBytes: 64_000_000 };

/** Takes the documents of a batch as they come in, many at once, and answers each in its place. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: DocumentIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_BATCH_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * What was taken stays taken when the batch breaks off: sent again, it is known.
   * @throws ProblemError where the batch holds nothing or too much; whatever `entries` throws
   */
  async receive(entries: AsyncIterable<BatchEntry>): Promise<readonly BatchResult[]> {
    const batch = randomUUID();
    const slots = new ByteLimiter(roomOfBatch);
    const results: Promise<BatchResult>[] = [];
    const jobs = new JobCollector(this.publisher);
    try {
      for await (const entry of entries) {
        if (results.length >= this.settings.RATIONALE_BATCH_LIMIT) throw this.tooManyDocuments();
        const size = entry.kind === 'document' ? entry.bytes.length : 0;
        const { done } = await slots.start(size, () => this.take(entry, batch, jobs));
        results.push(done);
      }
    } finally {
      await Promise.allSettled(results);
      jobs.finish();
    }
    if (results.length === 0) throw new ProblemError('invalid_request', 'The batch holds no document.');
    return Promise.all(results);
  }

  private async take(entry: BatchEntry, batch: string, jobs: JobCollector): Promise<BatchResult> {
    const name = documentName(entry.name);
    if (entry.kind === 'refused') return this.result(name, { status: 'refused', refusal: entry.refusal });
    const taken = await this.intake.accept({ name, source: 'http', batch, bytes: entry.bytes });
    if (taken.stored !== null) jobs.add(taken.stored);
    return this.result(name, taken.answer);
  }

  private result(name: string, answer: AcceptResult): BatchResult {
    return documentResult(name, answer, this.settings.RATIONALE_REPORTER_URL);
  }

  private tooManyDocuments(): ProblemError {
    const limit = this.settings.RATIONALE_BATCH_LIMIT;
    return new ProblemError(
      'batch_too_large',
      `A batch may hold up to ${limit} documents. The first ${limit} were taken, nothing after them.`,
    );
  }
}

/** Gathers new documents until they fill a job. */
class JobCollector {
  private waiting: DocumentRecord[] = [];

  constructor(private readonly publisher: Publisher) {}

  add(record: DocumentRecord): void {
    this.waiting.push(record);
    if (this.waiting.length >= eventsPerJob) this.finish();
  }

  finish(): void {
    this.publisher.publish(this.waiting);
    this.waiting = [];
  }
}
