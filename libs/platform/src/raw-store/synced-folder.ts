import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renameExclusive } from '../files/rename-exclusive.js';
import { systemCode } from '../files/system-code.js';
import { unlinkIfExists } from '../files/unlink-if-exists.js';

/** Milliseconds after which an unfinished file was abandoned by a process that ended. */
const maxWriteMs = 3_600_000;

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files that survive a power cut: each is written under a temporary name, synced, renamed, and its folder is
 * synced. Folders below those in the root are created as needed. The root and the folders in it are created by `createRoot`
 * only: the root may be a volume that is not mounted.
 */
export class SyncedFolder {
  private readonly folders = new Map<string, Promise<void>>();
  private readonly syncs = new Map<string, FolderSync>();

  /** @param root an absolute path */
  constructor(private readonly root: string) {}

  /** Creates the root, the folder of unfinished files, and further folders in the root, unless they exist. */
  async createRoot(names: readonly string[]): Promise<void> {
    await mkdir(this.root, { recursive: true });
    for (const name of [basename(this.unfinished()), ...names]) await makeFolder(join(this.root, name));
    await syncFolder(this.root);
    await syncFolder(dirname(this.root));
  }

  /**
   * Writes two files of one folder, of which the second becomes visible after the first: a visible second file implies a
   * complete first one. The first replaces an existing file; if the second exists, it is kept and the result is false.
   * @param before must be done before either is visible; it runs while they are written
   */
  async writePair(first: NewFile, second: NewFile, before: Promise<void>): Promise<boolean> {
    const [one, other] = await Promise.all([
      this.writeUnfinished(first.bytes),
      this.writeUnfinished(second.bytes),
      this.folder(dirname(first.path)),
      before,
    ]);
    await rename(one, first.path);
    const written = await renameExclusive(other, second.path);
    if (!written) await unlinkIfExists(other);
    await this.syncFolder(dirname(second.path));
    return written;
  }

  /** Writes a file, which replaces an existing one. */
  async replace({ path, bytes }: NewFile): Promise<void> {
    const [unfinished] = await Promise.all([this.writeUnfinished(bytes), this.folder(dirname(path))]);
    await rename(unfinished, path);
    await this.syncFolder(dirname(path));
  }

  /** Writes a file unless it exists. */
  async writeOnce({ path, bytes }: NewFile): Promise<void> {
    const [unfinished] = await Promise.all([this.writeUnfinished(bytes), this.folder(dirname(path))]);
    if (!(await renameExclusive(unfinished, path))) await unlinkIfExists(unfinished);
    await this.syncFolder(dirname(path));
  }

  /** Creates an empty file unless it exists. */
  async touch(path: string): Promise<void> {
    await this.folder(dirname(path));
    const file = await open(path, 'a');
    await file.close();
    await this.syncFolder(dirname(path));
  }

  /** Creates a folder, once per process; a failed attempt is repeated by the next call. */
  folder(path: string): Promise<void> {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const made = this.createFolder(path);
    this.folders.set(path, made);
    made.catch(() => this.folders.delete(path));
    return made;
  }

  /** Syncs a folder; concurrent calls share one sync. */
  syncFolder(path: string): Promise<void> {
    let sync = this.syncs.get(path);
    if (sync === undefined) {
      sync = new FolderSync(path);
      this.syncs.set(path, sync);
    }
    return sync.run();
  }

  /** Clears the list of created folders, after one of them was deleted by another process. */
  clearFolderCache(): void {
    this.folders.clear();
  }

  /** Deletes unfinished files of processes that ended during a write. */
  async deleteAbandoned(now = Date.now()): Promise<void> {
    const folder = this.unfinished();
    await this.folder(folder);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (now - (await lastChange(path, now)) > maxWriteMs) await unlinkIfExists(path);
    }
  }

  private async createFolder(path: string): Promise<void> {
    if (path === this.root || dirname(path) === this.root) return;
    await this.folder(dirname(path));
    await makeFolder(path);
    await syncFolder(dirname(path));
  }

  private unfinished(): string {
    return join(this.root, 'unfinished');
  }

  private async writeUnfinished(bytes: Uint8Array): Promise<string> {
    await this.folder(this.unfinished());
    const path = join(this.unfinished(), randomUUID());
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await unlinkIfExists(path);
      throw error;
    } finally {
      await file.close();
    }
    return path;
  }
}

/** Runs one sync at a time. A call during a sync waits for the next one, since the current one may have started too early. */
class FolderSync {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly path: string) {}

  run(): Promise<void> {
    if (this.next !== null) return this.next;
    if (this.running === null) return this.start();
    this.next = this.running
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        return this.start();
      });
    return this.next;
  }

  private start(): Promise<void> {
    const running = syncFolder(this.path).finally(() => {
      if (this.running === running) this.running = null;
    });
    this.running = running;
    return running;
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
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

async function lastChange(path: string, otherwise: number): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
