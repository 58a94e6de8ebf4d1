import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type DocumentRecord } from '#domain/model/document.js';
import { eventsPerJob } from '#domain/pipeline.js';
import { ByteLimiter } from '#platform/bounds/byte-limiter.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type BatchResult } from '#platform/uploads/upload-responses.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { type AcceptResult, documentResult, type Refusal } from '../accept-result.js';
import { documentName } from '../document-name.js';
import { DocumentIntake } from '../document-intake.js';

/** One document of a batch as it was read from the body, or why it could not be read. */
export type BatchEntry =
  | { readonly kind: 'document'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal };

/** Documents of one batch that are stored concurrently, and their total size. */
const limits = { maxConcurrent: 32, maxBytes: 64_000_000 };

/** Accepts the documents of a batch while its body is read, several concurrently, and returns the results in order. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: DocumentIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_BATCH_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * Accepts the documents of a batch. Documents that were accepted before an error stay accepted: when the batch is sent
   * again, they are `known`.
   * @throws ProblemError if the batch is empty or has too many documents; any error of `entries`
   */
  async accept(entries: AsyncIterable<BatchEntry>): Promise<readonly BatchResult[]> {
    const batch = randomUUID();
    const limiter = new ByteLimiter(limits);
    const results: Promise<BatchResult>[] = [];
    const accepted = new AcceptedRecords(this.publisher);
    try {
      for await (const entry of entries) {
        if (results.length >= this.settings.RATIONALE_BATCH_LIMIT) throw this.tooManyDocuments();
        const size = entry.kind === 'document' ? entry.bytes.length : 0;
        const { done } = await limiter.start(size, () => this.acceptEntry(entry, batch, accepted));
        results.push(done);
      }
    } finally {
      await Promise.allSettled(results);
      accepted.publish();
    }
    if (results.length === 0) throw new ProblemError('invalid_request', 'The batch contains no document.');
    return Promise.all(results);
  }

  private async acceptEntry(entry: BatchEntry, batch: string, accepted: AcceptedRecords): Promise<BatchResult> {
    const name = documentName(entry.name);
    const result: AcceptResult =
      entry.kind === 'refused'
        ? { status: 'refused', refusal: entry.refusal }
        : await this.intake.accept({ name, source: 'http', batch, bytes: entry.bytes });
    if (result.status === 'accepted') accepted.add(result.record);
    return documentResult(name, result, this.settings.RATIONALE_REPORTER_URL);
  }

  private tooManyDocuments(): ProblemError {
    const limit = this.settings.RATIONALE_BATCH_LIMIT;
    return new ProblemError(
      'batch_too_large',
      `The batch exceeds the limit of ${limit} documents. The first ${limit} were processed, the others were not read.`,
    );
  }
}

/** Collects accepted documents and publishes them as soon as they fill a job. */
class AcceptedRecords {
  private records: DocumentRecord[] = [];

  constructor(private readonly publisher: Publisher) {}

  add(record: DocumentRecord): void {
    this.records.push(record);
    if (this.records.length >= eventsPerJob) this.publish();
  }

  publish(): void {
    this.publisher.publish(this.records);
    this.records = [];
  }
}
