import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { mapBounded } from '../bounds/map-bounded.js';
import { maxKeysPerPage, type S3Bucket, type S3Object } from '../s3/s3-bucket.js';
import { parseRecord } from './parse-record.js';
import { RawStoreError } from './raw-store-error.js';
import { type ListedDocument, RawStore, type PutResult } from './raw-store.js';
import { verifyHash } from './verify-hash.js';

const deletionsAtOnce = 16;
const nothing = new Uint8Array(0);

/**
 * The raw store in a bucket, with the same names as in a folder:
 *
 *     documents/ab/abcd….bytes   the bytes
 *     documents/ab/abcd….json    the record; written last, so that where it stands the bytes stand too
 *     pending/abcd…              stored, not known to be enqueued
 *     removed/abcd…              removed on request
 *
 * Where the server does not honour `If-None-Match`, a document that two processes put at the same moment may be
 * answered `stored` twice; it is then enqueued twice, which every reader takes.
 */
export class S3RawStore extends RawStore {
  constructor(
    private readonly bucket: S3Bucket,
    /** Empty, or ending in a slash. */
    private readonly prefix: string,
  ) {
    super();
  }

  async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    return this.withStoreErrors(() => this.putBytes(record, bytes));
  }

  async read(documentId: DocumentId): Promise<Buffer | null> {
    const object = await this.withStoreErrors(() => this.bucket.get(this.documentKey(documentId, 'bytes')));
    return object === null ? null : verifyHash(documentId, object.bytes);
  }

  async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    const object = await this.withStoreErrors(() => this.bucket.get(this.documentKey(documentId, 'json')));
    return object === null ? null : parseRecord(documentId, object.bytes);
  }

  async listPending(limit: number): Promise<readonly DocumentId[]> {
    const folder = `${this.prefix}pending/`;
    return this.collect(folder, null, limit, 1, ({ key }) => idOf(key.slice(folder.length)));
  }

  async clearPending(documentIds: readonly DocumentId[]): Promise<void> {
    await this.withStoreErrors(() =>
      mapBounded(documentIds, deletionsAtOnce, (id) => this.bucket.delete(this.key('pending', id))),
    );
  }

  async list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]> {
    const from = after === null ? null : this.documentKey(after, 'json');
    return this.collect(`${this.prefix}documents/`, from, limit, 2, ({ key, changedAt }) => {
      const documentId = key.endsWith('.json') ? idOf(key.slice(key.lastIndexOf('/') + 1, -'.json'.length)) : null;
      return documentId === null ? null : { documentId, receivedAt: secondAfter(changedAt) };
    });
  }

  async remove(documentId: DocumentId): Promise<void> {
    await this.withStoreErrors(async () => {
      await this.bucket.put(this.key('removed', documentId), nothing);
      await this.deleteObjects(documentId);
    });
  }

  async isRemoved(documentId: DocumentId): Promise<boolean> {
    return this.withStoreErrors(() => this.exists(this.key('removed', documentId)));
  }

  async check(): Promise<void> {
    await this.withStoreErrors(() => this.bucket.check());
  }

  private async putBytes(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    const { documentId } = record;
    const [removed, known] = await Promise.all([
      this.exists(this.key('removed', documentId)),
      this.exists(this.documentKey(documentId, 'json')),
    ]);
    if (removed) return 'removed';
    if (known) return 'known';
    await Promise.all([
      this.bucket.put(this.documentKey(documentId, 'bytes'), bytes),
      this.bucket.put(this.key('pending', documentId), nothing),
    ]);
    const json = Buffer.from(JSON.stringify(record));
    const first = await this.bucket.putIfAbsent(this.documentKey(documentId, 'json'), json);
    if (await this.exists(this.key('removed', documentId))) {
      await this.deleteObjects(documentId);
      return 'removed';
    }
    return first ? 'stored' : 'known';
  }

  private async deleteObjects(documentId: DocumentId): Promise<void> {
    await this.bucket.delete(this.key('pending', documentId));
    await this.bucket.delete(this.documentKey(documentId, 'json'));
    await this.bucket.delete(this.documentKey(documentId, 'bytes'));
  }

  /** What `read` makes of the objects under a prefix, up to `limit`; `keysEach` of them stand for one document. */
  private async collect<Found>(
    prefix: string,
    after: string | null,
    limit: number,
    keysEach: number,
    read: (object: S3Object) => Found | null,
  ): Promise<readonly Found[]> {
    const found: Found[] = [];
    if (limit <= 0) return found;
    const pageSize = Math.min(maxKeysPerPage, limit * keysEach);
    return this.withStoreErrors(async () => {
      for await (const page of this.bucket.pages(prefix, after, pageSize)) {
        found.push(...page.map(read).filter((one) => one !== null));
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    });
  }

  private async exists(key: string): Promise<boolean> {
    return (await this.bucket.head(key)) !== null;
  }

  private key(kind: 'pending' | 'removed', documentId: DocumentId): string {
    return `${this.prefix}${kind}/${documentId}`;
  }

  private documentKey(documentId: DocumentId, extension: 'bytes' | 'json'): string {
    return `${this.prefix}documents/${documentId.slice(0, 2)}/${documentId}.${extension}`;
  }

  private async withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw RawStoreError.fromS3Error(error, `s3://${this.bucket.name}/${this.prefix}`);
    }
  }
}

function idOf(name: string): DocumentId | null {
  return documentIdSchema.safeParse(name).data ?? null;
}

/** S3 cuts its times to the second; what came within that second came no later than its end. */
function secondAfter(changedAt: Date): string {
  return new Date(changedAt.getTime() + 1_000).toISOString();
}
