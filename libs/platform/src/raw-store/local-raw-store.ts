import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, opendir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DocumentRecord, documentRecordSchema } from '#domain/model/document.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { type RawStore, RawStoreError, type StoreAnswer } from './raw-store.js';

/**
 * The raw store in a folder:
 *
 *     documents/ab/abcd….bytes   the bytes
 *     documents/ab/abcd….json    the record; written last, so that where it stands the bytes stand too
 *     pending/abcd…              stored, not known to be enqueued
 *     removed/abcd…              removed on request
 *
 * Every file is written under another name, synced, renamed, and its folder synced.
 */
export class LocalRawStore implements RawStore {
  private readonly folders = new Map<string, Promise<void>>();

  constructor(private readonly root: string) {}

  async put(record: DocumentRecord, bytes: Uint8Array): Promise<StoreAnswer> {
    const { documentId } = record;
    return this.asStoreFault(async () => {
      if (await exists(this.path('removed', documentId))) return 'removed';
      if (await exists(this.documentPath(documentId, 'json'))) return 'known';
      await Promise.all([
        this.write(this.documentPath(documentId, 'bytes'), bytes),
        this.write(this.path('pending', documentId), new Uint8Array()),
      ]);
      await this.write(this.documentPath(documentId, 'json'), Buffer.from(JSON.stringify(record)));
      return 'stored';
    });
  }

  async read(documentId: DocumentId): Promise<Buffer | null> {
    const bytes = await this.asStoreFault(() => readIfThere(this.documentPath(documentId, 'bytes')));
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') !== documentId) {
      throw new RawStoreError('raw_store_corrupt', `The bytes of document ${documentId} do not hash to their id.`);
    }
    return bytes;
  }

  async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    const json = await this.asStoreFault(() => readIfThere(this.documentPath(documentId, 'json')));
    return json === null ? null : documentRecordSchema.parse(JSON.parse(json.toString('utf8')));
  }

  async listPending(limit: number): Promise<readonly DocumentId[]> {
    return this.asStoreFault(async () => {
      await this.folder(join(this.root, 'pending'));
      const pending: DocumentId[] = [];
      for await (const entry of await opendir(join(this.root, 'pending'))) {
        const id = documentIdSchema.safeParse(entry.name);
        if (id.success) pending.push(id.data);
        if (pending.length >= limit) break;
      }
      return pending;
    });
  }

  async clearPending(documentIds: readonly DocumentId[]): Promise<void> {
    await this.asStoreFault(() => Promise.all(documentIds.map((id) => unlinkIfThere(this.path('pending', id)))));
  }

  private path(kind: 'pending' | 'removed', documentId: DocumentId): string {
    return join(this.root, kind, documentId);
  }

  private documentPath(documentId: DocumentId, extension: 'bytes' | 'json'): string {
    return join(this.root, 'documents', documentId.slice(0, 2), `${documentId}.${extension}`);
  }

  private async write(path: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(path);
    await this.folder(folder);
    const unfinished = join(folder, `.${randomUUID()}.part`);
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(folder);
  }

  /** Makes a folder once for the life of the process; a failed attempt is tried again. */
  private folder(path: string): Promise<void> {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const made = mkdir(path, { recursive: true }).then(() => syncFolder(dirname(path)));
    this.folders.set(path, made);
    made.catch(() => this.folders.delete(path));
    return made;
  }

  private async asStoreFault<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT') this.folders.clear();
      if (code === 'ENOSPC' || code === 'EDQUOT') {
        throw new RawStoreError('raw_store_full', `The raw store at ${this.root} has no room left.`, { cause: error });
      }
      throw new RawStoreError('raw_store_unreachable', `The raw store at ${this.root} failed (${code}).`, {
        cause: error,
      });
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

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
