import { Inject, Injectable, Logger } from '@nestjs/common';
import { type S3Bucket, type S3Object } from '#platform/s3/s3-bucket.js';
import { type BucketLocation } from '#platform/s3/bucket-location.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { documentName } from '../document-name.js';
import { documentResult } from '../document-result.js';
import { DocumentIntake } from '../document-intake.js';
import { tooLarge } from '../check-bytes.js';
import { isPassing } from '../passing-refusals.js';
import { type AcceptResult } from '../accept-result.js';
import { resultKey, versionId, type VersionId } from './result-keys.js';
import { KnownVersions } from './known-versions.js';
import { type ObjectOutcome } from './object-outcome.js';

/** Versions remembered; some 60 bytes each. */
const mostRemembered = 2_000_000;

/** Where an object is taken from. */
export interface OpenInbox {
  readonly bucket: S3Bucket;
  readonly place: BucketLocation;
}

/**
 * Takes objects of the inbox: through the door, and then the answer is written beside the inbox. A version with an
 * answer is not taken again, by this process or any other, however often it is listed or told of.
 */
@Injectable()
export class ObjectIntake {
  private readonly logger = new Logger(ObjectIntake.name);
  private readonly known = new KnownVersions(mostRemembered);
  /** Versions that are being taken this moment. */
  private readonly taking = new Map<VersionId, Promise<ObjectOutcome>>();

  constructor(
    private readonly intake: DocumentIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /** Takes note that a version has its answer. */
  addProcessed(mark: VersionId): void {
    this.known.note(mark);
  }

  /** Whether a version is known to have its answer, without asking the bucket. */
  isProcessed(object: S3Object): boolean {
    return this.known.has(versionId(object));
  }

  /**
   * Takes an object as it was seen. Who asks while it is being taken hears that it was answered.
   * @throws S3Error when the object could not be read; it is tried again
   */
  async accept(inbox: OpenInbox, object: S3Object, batch: string): Promise<ObjectOutcome> {
    const mark = versionId(object);
    if (this.known.has(mark)) return { kind: 'answered' };
    const others = this.taking.get(mark);
    if (others !== undefined) {
      const outcome = await others;
      return outcome.kind === 'taken' && !isPassing(outcome.answer) ? { kind: 'answered' } : withoutRecord(outcome);
    }
    const taking = this.takeNew(inbox, object, batch);
    this.taking.set(mark, taking);
    try {
      return await taking;
    } finally {
      this.taking.delete(mark);
    }
  }

  private async takeNew(inbox: OpenInbox, object: S3Object, batch: string): Promise<ObjectOutcome> {
    if ((await inbox.bucket.head(resultKey(inbox.place, object))) !== null) {
      this.known.note(versionId(object));
      return { kind: 'answered' };
    }
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    if (object.size > limit) {
      const answer: AcceptResult = { status: 'refused', refusal: tooLarge(limit) };
      await this.settle(inbox, object, answer);
      return { kind: 'taken', answer, stored: null };
    }
    const read = await inbox.bucket.get(object.key, object.size);
    if (read?.etag !== object.etag) return { kind: 'gone' };
    const name = documentName(object.key);
    const { answer, stored } = await this.intake.accept({ name, source: 'bucket', batch, bytes: read.bytes });
    await this.settle(inbox, object, answer);
    return { kind: 'taken', answer, stored };
  }

  /** Writes the answer. The document is kept, whatever keeps its answer from being written; that is tried again. */
  private async settle(inbox: OpenInbox, object: S3Object, answer: AcceptResult): Promise<void> {
    if (isPassing(answer)) return;
    const result = {
      key: object.key,
      etag: object.etag,
      ...documentResult(documentName(object.key), answer, this.settings.RATIONALE_REPORTER_URL),
    };
    try {
      await inbox.bucket.put(resultKey(inbox.place, object), Buffer.from(`${JSON.stringify(result, null, 2)}\n`));
      this.known.note(versionId(object));
      this.logger.log({ key: object.key, status: answer.status }, 'An object of the inbox was taken');
    } catch (error) {
      this.logger.error({ err: error, key: object.key }, 'An object was taken and its answer could not be written');
    }
  }
}

function withoutRecord(outcome: ObjectOutcome): ObjectOutcome {
  return outcome.kind === 'taken' ? { ...outcome, stored: null } : outcome;
}
