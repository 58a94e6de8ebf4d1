import pLimit from 'p-limit';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { maxKeysPerPage, type S3Bucket, type S3Object } from '../s3/s3-bucket.js';
import { isValidRecord, parseRecord } from './parse-record.js';
import { RawStoreError } from './raw-store-error.js';
import { type ListedDocument, RawStore, type PutResult } from './raw-store.js';
import { ExpectedIdentity, identityName, parseIdentity, type StoreIdentity } from './store-identity.js';
import { verifyHash } from './verify-hash.js';

const maxConcurrentDeletes = 16;
const emptyObject = new Uint8Array(0);

/**
 * The raw store in a bucket, with the same names as in a folder:
 *
 *     documents/ab/abcd….bytes   the bytes
 *     documents/ab/abcd….json    the record; written last, so that a document with a record has its bytes
 *     pending/abcd…              stored, not enqueued yet
 *     removed/abcd…              removed on request
 *     store.json                 the identity of the store
 *
 * If the server ignores `If-None-Match`, a document that two processes put concurrently may be `stored` twice; then it is
 * enqueued twice, and consumers ignore the repeated event.
 */
export class S3RawStore extends RawStore {
  private readonly expected: ExpectedIdentity;
  private readonly location: string;

  constructor(
    private readonly bucket: S3Bucket,
    /** Empty, or ending in a slash. */
    private readonly prefix: string,
  ) {
    super();
    this.location = `s3://${bucket.name}/${prefix}`;
    this.expected = new ExpectedIdentity(this.location);
  }

  async readIdentity(): Promise<StoreIdentity | null> {
    const object = await this.withStoreErrors(() => this.bucket.get(`${this.prefix}${identityName}`));
    return object === null ? null : parseIdentity(object.bytes, this.location);
  }

  async createIdentity(identity: StoreIdentity): Promise<StoreIdentity> {
    const json = Buffer.from(JSON.stringify(identity));
    await this.withStoreErrors(() => this.bucket.putIfAbsent(`${this.prefix}${identityName}`, json));
    return (await this.readIdentity()) ?? identity;
  }

  expectIdentity(id: string): void {
    this.expected.set(id);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.listDocuments(null, 1)).length === 0;
  }

  async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    return this.withStoreErrors(() => this.putBytes(record, bytes));
  }

  async read(documentId: DocumentId): Promise<Buffer | null> {
    const object = await this.getDocumentObject(this.documentKey(documentId, 'bytes'));
    return object === null ? null : verifyHash(documentId, object.bytes);
  }

  async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    const object = await this.getDocumentObject(this.documentKey(documentId, 'json'));
    return object === null ? null : parseRecord(documentId, object.bytes);
  }

  async listPending(limit: number): Promise<readonly DocumentId[]> {
    return this.listMarkers('pending', limit);
  }

  async clearPending(documentIds: readonly DocumentId[]): Promise<void> {
    await this.verifyIdentity();
    await this.withStoreErrors(() =>
      pLimit(maxConcurrentDeletes).map(documentIds, (id) => this.bucket.delete(this.key('pending', id))),
    );
  }

  async list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]> {
    await this.verifyIdentity();
    return this.listDocuments(after, limit);
  }

  private async listDocuments(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]> {
    const from = after === null ? null : this.documentKey(after, 'json');
    return this.collect(`${this.prefix}documents/`, from, limit, 2, ({ key, changedAt }) => {
      const documentId = key.endsWith('.json') ? idOf(key.slice(key.lastIndexOf('/') + 1, -'.json'.length)) : null;
      return documentId === null ? null : { documentId, receivedAt: changedAt.toISOString() };
    });
  }

  async remove(documentId: DocumentId): Promise<void> {
    await this.verifyIdentity();
    await this.withStoreErrors(async () => {
      await this.bucket.put(this.key('removed', documentId), emptyObject);
      await this.deleteObjects(documentId);
    });
  }

  async isRemoved(documentId: DocumentId): Promise<boolean> {
    await this.verifyIdentity();
    return this.withStoreErrors(() => this.exists(this.key('removed', documentId)));
  }

  async listRemoved(limit: number): Promise<readonly DocumentId[]> {
    return this.listMarkers('removed', limit);
  }

  private async listMarkers(kind: 'pending' | 'removed', limit: number): Promise<readonly DocumentId[]> {
    await this.verifyIdentity();
    const folder = `${this.prefix}${kind}/`;
    return this.collect(folder, null, limit, 1, ({ key }) => idOf(key.slice(folder.length)));
  }

  async check(): Promise<void> {
    await this.withStoreErrors(() => this.bucket.check());
    await this.verifyIdentity();
  }

  private async putBytes(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    const { documentId } = record;
    const [removed, known] = await Promise.all([
      this.exists(this.key('removed', documentId)),
      this.exists(this.documentKey(documentId, 'json')),
      this.verifyIdentity(),
    ]);
    if (removed) return 'removed';
    if (known) {
      await this.repair(record, bytes);
      return this.resultUnlessRemoved(documentId, 'known');
    }
    await Promise.all([
      this.bucket.put(this.documentKey(documentId, 'bytes'), bytes),
      this.bucket.put(this.key('pending', documentId), emptyObject),
    ]);
    const json = Buffer.from(JSON.stringify(record));
    const isNew = await this.bucket.putIfAbsent(this.documentKey(documentId, 'json'), json);
    return this.resultUnlessRemoved(documentId, isNew ? 'stored' : 'known');
  }

  /** Deletes what was written of a document that was removed meanwhile. */
  private async resultUnlessRemoved(documentId: DocumentId, result: PutResult): Promise<PutResult> {
    if (!(await this.exists(this.key('removed', documentId)))) return result;
    await this.deleteObjects(documentId);
    return 'removed';
  }

  /** Replaces stored bytes that are missing or differ from the given ones, and an invalid record. */
  private async repair(record: DocumentRecord, bytes: Uint8Array): Promise<void> {
    const [bytesKey, recordKey] = [
      this.documentKey(record.documentId, 'bytes'),
      this.documentKey(record.documentId, 'json'),
    ];
    const [stored, json] = await Promise.all([this.bucket.get(bytesKey), this.bucket.get(recordKey)]);
    if (stored?.bytes.equals(bytes) !== true) await this.bucket.put(bytesKey, bytes);
    if (json !== null && !isValidRecord(record.documentId, json.bytes)) {
      await this.bucket.put(recordKey, Buffer.from(JSON.stringify(record)));
    }
  }

  /** A document is missing only in a store that is there: a bucket without the store has no documents either. */
  private async getDocumentObject(key: string): Promise<{ readonly bytes: Buffer } | null> {
    const object = await this.withStoreErrors(() => this.bucket.get(key));
    if (object === null) await this.verifyIdentity();
    return object;
  }

  private async verifyIdentity(): Promise<void> {
    this.expected.verify(await this.readIdentity());
  }

  private async deleteObjects(documentId: DocumentId): Promise<void> {
    await this.bucket.delete(this.key('pending', documentId));
    await this.bucket.delete(this.documentKey(documentId, 'json'));
    await this.bucket.delete(this.documentKey(documentId, 'bytes'));
  }

  /** Returns up to `limit` results of `read` for the objects under a prefix; a document has `keysPerDocument` objects. */
  private async collect<Found>(
    prefix: string,
    after: string | null,
    limit: number,
    keysPerDocument: number,
    read: (object: S3Object) => Found | null,
  ): Promise<readonly Found[]> {
    const found: Found[] = [];
    if (limit <= 0) return found;
    const pageSize = Math.min(maxKeysPerPage, limit * keysPerDocument);
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
      throw RawStoreError.fromS3Error(error, this.location);
    }
  }
}

function idOf(name: string): DocumentId | null {
  return documentIdSchema.safeParse(name).data ?? null;
}
