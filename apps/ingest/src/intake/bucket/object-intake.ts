import { Inject, Injectable, Logger } from '@nestjs/common';
import { type S3Object } from '#platform/s3/s3-bucket.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { type AcceptResult, documentResult, isTemporary } from '../accept-result.js';
import { tooLarge } from '../check-bytes.js';
import { documentName } from '../document-name.js';
import { DocumentIntake } from '../document-intake.js';
import { type OpenInbox } from './inbox-bucket.js';
import { resultKey, type VersionId, versionId } from './result-keys.js';

/** Processed versions that are kept in memory, about 60 bytes each; for further ones the bucket is queried. */
const maxProcessedVersions = 2_000_000;

/** What became of one version of an object. */
export type ObjectOutcome =
  | { readonly kind: 'processed'; readonly result: AcceptResult }
  /** This version was processed before. */
  | { readonly kind: 'answered' }
  /** The object was deleted or replaced since it was listed; a new version is processed on its own. */
  | { readonly kind: 'gone' };

/**
 * Accepts objects of the inbox bucket and writes the result of each beside the inbox. A version with a result is not
 * accepted again by this or any other process, however often it is listed or notified.
 */
@Injectable()
export class ObjectIntake {
  private readonly logger = new Logger(ObjectIntake.name);
  private readonly processed = new Set<VersionId>();
  /** Versions that are being processed. */
  private readonly processing = new Map<VersionId, Promise<ObjectOutcome>>();

  constructor(
    private readonly intake: DocumentIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /** Stores that a version has a result, so that the bucket need not be queried for it. */
  addProcessed(version: VersionId): void {
    if (this.processed.size < maxProcessedVersions) this.processed.add(version);
  }

  /** Returns whether a version is known to have a result, without querying the bucket. */
  isProcessed(object: S3Object): boolean {
    return this.processed.has(versionId(object));
  }

  /**
   * Accepts the version of an object that a listing or `head` found. A concurrent second call for the same version
   * waits and returns `answered`.
   * @throws S3Error if the object could not be read; it is tried again
   */
  async accept(inbox: OpenInbox, object: S3Object, batch: string): Promise<ObjectOutcome> {
    const version = versionId(object);
    if (this.processed.has(version)) return { kind: 'answered' };
    const concurrent = this.processing.get(version);
    if (concurrent !== undefined) {
      const outcome = await concurrent;
      return outcome.kind === 'processed' && !isTemporary(outcome.result) ? { kind: 'answered' } : outcome;
    }
    const processing = this.acceptNew(inbox, object, batch);
    this.processing.set(version, processing);
    try {
      return await processing;
    } finally {
      this.processing.delete(version);
    }
  }

  private async acceptNew(inbox: OpenInbox, object: S3Object, batch: string): Promise<ObjectOutcome> {
    if ((await inbox.bucket.head(resultKey(inbox.location, object))) !== null) {
      this.addProcessed(versionId(object));
      return { kind: 'answered' };
    }
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    if (object.size > limit) {
      const result: AcceptResult = { status: 'refused', refusal: tooLarge(limit) };
      await this.writeResult(inbox, object, result);
      return { kind: 'processed', result };
    }
    const read = await inbox.bucket.get(object.key, object.size);
    if (read?.etag !== object.etag) return { kind: 'gone' };
    const name = documentName(object.key);
    const result = await this.intake.accept({ name, source: 'bucket', batch, bytes: read.bytes });
    await this.writeResult(inbox, object, result);
    return { kind: 'processed', result };
  }

  /** Writes the result. If that fails, the document stays accepted and the object is `known` in the next scan. */
  private async writeResult(inbox: OpenInbox, object: S3Object, result: AcceptResult): Promise<void> {
    if (isTemporary(result)) return;
    const { key, etag } = object;
    const written = {
      key,
      etag,
      ...documentResult(documentName(key), result, this.settings.RATIONALE_REPORTER_URL),
    };
    try {
      await inbox.bucket.put(resultKey(inbox.location, object), Buffer.from(`${JSON.stringify(written, null, 2)}\n`));
      this.addProcessed(versionId(object));
      this.logger.log({ etag, status: result.status }, `Inbox object ${result.status}`);
    } catch (error) {
      this.logger.error({ err: error, key }, 'Inbox object processed but its result not written, will be retried');
    }
  }
}
