import { constants, type Stats } from 'node:fs';
import { access, opendir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { type ListedDocument, RawStore, type PutResult } from './raw-store.js';
import { systemCode } from '../files/system-code.js';
import { unlinkIfExists } from '../files/unlink-if-exists.js';
import { listRecords } from './list-records.js';
import { isValidRecord, parseRecord } from './parse-record.js';
import { RawStoreError } from './raw-store-error.js';
import { verifyHash } from './verify-hash.js';
import { ExpectedIdentity, identityName, parseIdentity, type StoreIdentity } from './store-identity.js';
import { SyncedFolder } from './synced-folder.js';

/**
 * The raw store in a folder:
 *
 *     documents/ab/abcd….bytes   the bytes
 *     documents/ab/abcd….json    the record; written last, so that a document with a record has its bytes
 *     pending/abcd…              stored, not enqueued yet
 *     removed/abcd…              removed on request
 *     unfinished/                being written
 *     store.json                 the identity of the store
 */
export class LocalRawStore extends RawStore {
  private readonly files: SyncedFolder;
  private readonly expected: ExpectedIdentity;
  /** Inode and change time of the identity file that was verified last. */
  private verified: { readonly inode: number; readonly changedMs: number } | null = null;
  private cleared: Promise<void> | null = null;

  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = resolve(root);
    this.files = new SyncedFolder(this.root);
    this.expected = new ExpectedIdentity(this.root);
  }

  async readIdentity(): Promise<StoreIdentity | null> {
    const json = await this.withStoreErrors(() => readIfExists(this.identityPath()));
    return json === null ? null : parseIdentity(json, this.root);
  }

  async createIdentity(identity: StoreIdentity): Promise<StoreIdentity> {
    const file = { path: this.identityPath(), bytes: Buffer.from(JSON.stringify(identity)) };
    await this.withStoreErrors(async () => {
      await this.files.createRoot(['documents', 'pending', 'removed']);
      await this.files.writeOnce(file);
    });
    return (await this.readIdentity()) ?? identity;
  }

  expectIdentity(id: string): void {
    this.expected.set(id);
    this.verified = null;
  }

  async isEmpty(): Promise<boolean> {
    return this.withStoreErrors(async () => (await listRecords(this.folder('documents'), null, 1)).length === 0);
  }

  async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    return this.withStore(async () => {
      const result = await this.putBytes(record, bytes);
      // The store may have been exchanged meanwhile: the document would be in the other one.
      await this.verifyIdentity();
      return result;
    });
  }

  async read(documentId: DocumentId): Promise<Buffer | null> {
    const bytes = await this.withStoreErrors(() => this.readDocumentFile(this.documentPath(documentId, 'bytes')));
    return bytes === null ? null : verifyHash(documentId, bytes);
  }

  async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    const json = await this.withStoreErrors(() => this.readDocumentFile(this.documentPath(documentId, 'json')));
    return json === null ? null : parseRecord(documentId, json);
  }

  async listPending(limit: number): Promise<readonly DocumentId[]> {
    return this.listMarkers('pending', limit);
  }

  async clearPending(documentIds: readonly DocumentId[]): Promise<void> {
    await this.withStore(() => Promise.all(documentIds.map((id) => unlinkIfExists(this.path('pending', id)))));
  }

  async list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]> {
    return this.withStore(() => listRecords(this.folder('documents'), after, limit));
  }

  async remove(documentId: DocumentId): Promise<void> {
    await this.withStore(async () => {
      await this.files.touch(this.path('removed', documentId));
      await this.deleteFiles(documentId);
    });
  }

  async isRemoved(documentId: DocumentId): Promise<boolean> {
    return this.withStore(() => exists(this.path('removed', documentId)));
  }

  async listRemoved(limit: number): Promise<readonly DocumentId[]> {
    return this.listMarkers('removed', limit);
  }

  async check(): Promise<void> {
    await this.withStore(async () => {
      await access(this.folder('documents'), constants.R_OK | constants.W_OK);
    });
  }

  private async listMarkers(kind: 'pending' | 'removed', limit: number): Promise<readonly DocumentId[]> {
    return this.withStore(async () => {
      const found: DocumentId[] = [];
      if (limit <= 0) return found;
      for await (const entry of await opendir(this.folder(kind), { bufferSize: 1_024 })) {
        const id = documentIdSchema.safeParse(entry.name);
        if (id.success) found.push(id.data);
        if (found.length >= limit) break;
      }
      return found;
    });
  }

  private async putBytes(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    const { documentId } = record;
    await this.deleteAbandonedOnce();
    if (await exists(this.path('removed', documentId))) return 'removed';
    if (await this.isComplete(documentId)) {
      // A concurrent `put` may have written it: `known` must survive a power cut too.
      await this.files.syncFolder(this.documentFolder(documentId));
      await this.repair(record, bytes);
      return this.resultUnlessRemoved(documentId, 'known');
    }
    const isNew = await this.files.writePair(
      { path: this.documentPath(documentId, 'bytes'), bytes },
      { path: this.documentPath(documentId, 'json'), bytes: Buffer.from(JSON.stringify(record)) },
      this.files.touch(this.path('pending', documentId)),
    );
    return this.resultUnlessRemoved(documentId, isNew ? 'stored' : 'known');
  }

  /** Deletes what was written of a document that was removed meanwhile. */
  private async resultUnlessRemoved(documentId: DocumentId, result: PutResult): Promise<PutResult> {
    if (!(await exists(this.path('removed', documentId)))) return result;
    await this.deleteFiles(documentId);
    return 'removed';
  }

  /** Replaces stored bytes that differ from the given ones, and an invalid record. */
  private async repair(record: DocumentRecord, bytes: Uint8Array): Promise<void> {
    const [bytesPath, recordPath] = [
      this.documentPath(record.documentId, 'bytes'),
      this.documentPath(record.documentId, 'json'),
    ];
    const [stored, json] = await Promise.all([readIfExists(bytesPath), readIfExists(recordPath)]);
    if (stored !== null && !stored.equals(bytes)) await this.files.replace({ path: bytesPath, bytes });
    if (json !== null && !isValidRecord(record.documentId, json)) {
      await this.files.replace({ path: recordPath, bytes: Buffer.from(JSON.stringify(record)) });
    }
  }

  private async isComplete(documentId: DocumentId): Promise<boolean> {
    const found = await Promise.all([
      exists(this.documentPath(documentId, 'bytes')),
      exists(this.documentPath(documentId, 'json')),
    ]);
    return found.every(Boolean);
  }

  private async deleteFiles(documentId: DocumentId): Promise<void> {
    await unlinkIfExists(this.path('pending', documentId));
    await unlinkIfExists(this.documentPath(documentId, 'json'));
    await unlinkIfExists(this.documentPath(documentId, 'bytes'));
    for (const folder of [this.folder('pending'), this.documentFolder(documentId)]) {
      await this.files.folder(folder);
      await this.files.syncFolder(folder);
    }
  }

  private deleteAbandonedOnce(): Promise<void> {
    this.cleared ??= this.files.deleteAbandoned().catch((error: unknown) => {
      this.cleared = null;
      throw error;
    });
    return this.cleared;
  }

  /** A document is missing only in a store that is there: of a missing volume nothing can be read either. */
  private async readDocumentFile(path: string): Promise<Buffer | null> {
    const bytes = await readIfExists(path);
    if (bytes === null) await this.verifyIdentity();
    return bytes;
  }

  /** Reads the identity file only if it is another one than before. */
  private async verifyIdentity(): Promise<void> {
    const found = await statIfExists(this.identityPath());
    if (found !== null && found.ino === this.verified?.inode && found.mtimeMs === this.verified.changedMs) return;
    this.expected.verify(await this.readIdentity());
    this.verified = found === null ? null : { inode: found.ino, changedMs: found.mtimeMs };
  }

  private identityPath(): string {
    return join(this.root, identityName);
  }

  private folder(kind: 'documents' | 'pending' | 'removed'): string {
    return join(this.root, kind);
  }

  private path(kind: 'pending' | 'removed', documentId: DocumentId): string {
    return join(this.folder(kind), documentId);
  }

  private documentFolder(documentId: DocumentId): string {
    return join(this.folder('documents'), documentId.slice(0, 2));
  }

  private documentPath(documentId: DocumentId, extension: 'bytes' | 'json'): string {
    return join(this.documentFolder(documentId), `${documentId}.${extension}`);
  }

  /** Runs `work` on the expected store. */
  private async withStore<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.withStoreErrors(async () => {
      await this.verifyIdentity();
      return work();
    });
  }

  private async withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (systemCode(error) === 'ENOENT') this.files.clearFolderCache();
      throw RawStoreError.fromSystemError(error, this.root);
    }
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function statIfExists(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readIfExists(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
