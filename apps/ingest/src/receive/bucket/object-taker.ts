import { Inject, Injectable, Logger } from '@nestjs/common';
import { type S3Bucket, type S3Object } from '#platform/s3/s3-bucket.js';
import { type S3Place } from '#platform/s3/s3-place.js';
import { settingsToken } from '../../settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { documentName } from '../document-name.js';
import { documentResult } from '../document-result.js';
import { Door } from '../door.js';
import { tooLarge } from '../judge-bytes.js';
import { isPassing } from '../passing-refusals.js';
import { type DoorAnswer } from '../received-document.js';
import { answerKey, versionMark, type VersionMark } from './answer-keys.js';
import { KnownVersions } from './known-versions.js';
import { type ObjectOutcome } from './object-outcome.js';

/** Versions remembered; some 60 bytes each. */
const mostRemembered = 2_000_000;

/** Where an object is taken from. */
export interface OpenInbox {
  readonly bucket: S3Bucket;
  readonly place: S3Place;
}

/**
 * Takes objects of the inbox: through the door, and then the answer is written beside the inbox. A version with an
 * answer is not taken again, by this process or any other, however often it is listed or told of.
 */
@Injectable()
export class ObjectTaker {
  private readonly logger = new Logger(ObjectTaker.name);
  private readonly known = new KnownVersions(mostRemembered);
  /** Versions that are being taken this moment. */
  private readonly taking = new Map<VersionMark, Promise<ObjectOutcome>>();

  constructor(
    private readonly door: Door,
    @Inject(settingsToken)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /** Takes note that a version has its answer. */
  noteAnswered(mark: VersionMark): void {
    this.known.note(mark);
  }

  /** Whether a version is known to have its answer, without asking the bucket. */
  isAnswered(object: S3Object): boolean {
    return this.known.has(versionMark(object));
  }

  /**
   * Takes an object as it was seen. Who asks while it is being taken hears that it was answered.
   * @throws S3Error when the object could not be read; it is tried again
   */
  async take(inbox: OpenInbox, object: S3Object, batch: string): Promise<ObjectOutcome> {
    const mark = versionMark(object);
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
    if ((await inbox.bucket.head(answerKey(inbox.place, object))) !== null) {
      this.known.note(versionMark(object));
      return { kind: 'answered' };
    }
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    if (object.size > limit) {
      const answer: DoorAnswer = { status: 'refused', refusal: tooLarge(limit) };
      await this.settle(inbox, object, answer);
      return { kind: 'taken', answer, stored: null };
    }
    const read = await inbox.bucket.get(object.key, object.size);
    if (read?.etag !== object.etag) return { kind: 'gone' };
    const name = documentName(object.key);
    const { answer, stored } = await this.door.take({ name, source: 'bucket', batch, bytes: read.bytes });
    await this.settle(inbox, object, answer);
    return { kind: 'taken', answer, stored };
  }

  /** Writes the answer. The document is kept, whatever keeps its answer from being written; that is tried again. */
  private async settle(inbox: OpenInbox, object: S3Object, answer: DoorAnswer): Promise<void> {
    if (isPassing(answer)) return;
    const result = {
      key: object.key,
      etag: object.etag,
      ...documentResult(documentName(object.key), answer, this.settings.RATIONALE_REPORTER_URL),
    };
    try {
      await inbox.bucket.put(answerKey(inbox.place, object), Buffer.from(`${JSON.stringify(result, null, 2)}\n`));
      this.known.note(versionMark(object));
      this.logger.log({ key: object.key, status: answer.status }, 'An object of the inbox was taken');
    } catch (error) {
      this.logger.error({ err: error, key: object.key }, 'An object was taken and its answer could not be written');
    }
  }
}

function withoutRecord(outcome: ObjectOutcome): ObjectOutcome {
  return outcome.kind === 'taken' ? { ...outcome, stored: null } : outcome;
}
