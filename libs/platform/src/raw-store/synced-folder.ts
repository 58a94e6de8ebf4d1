import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameExclusive } from '../files/rename-exclusive.js';
import { systemCode } from '../files/system-code.js';
import { unlinkIfExists } from '../files/unlink-if-exists.js';

/** Unfinished files older than this were left by a process that died. */
const longestWrite = 3_600_000;

/** A file to be placed. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Files under one folder that survive a power cut once they are placed: written under another name, synced, given their
 * name, and the folder that has them synced. Folders are made as they are needed.
 */
export class SyncedFolder {
  private readonly folders = new Map<string, Promise<void>>();
  private readonly syncs = new Map<string, FolderSync>();

  constructor(private readonly root: string) {}

  /**
   * Places a file in place of any that stands there, and then another of the same folder where none stands yet: where
   * the second can be seen, the first is whole. False where the second stood there already.
   * @param before what must be done before either can be seen; it runs while they are written
   */
  async writePair(first: NewFile, second: NewFile, before: Promise<void>): Promise<boolean> {
    const [one, other] = await Promise.all([
      this.writeUnfinished(first.bytes),
      this.writeUnfinished(second.bytes),
      this.folder(dirname(first.path)),
      before,
    ]);
    await rename(one, first.path);
    const placed = await renameExclusive(other, second.path);
    if (!placed) await unlinkIfExists(other);
    await this.syncFolder(dirname(second.path));
    return placed;
  }

  /** Makes an empty file, or leaves the one that stands there. */
  async touch(path: string): Promise<void> {
    await this.folder(dirname(path));
    const file = await open(path, 'a');
    await file.close();
    await this.syncFolder(dirname(path));
  }

  /** Makes a folder once for the life of the process; a failed attempt is tried again. */
  folder(path: string): Promise<void> {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const made = mkdir(path, { recursive: true }).then(() => syncFolder(dirname(path)));
    this.folders.set(path, made);
    made.catch(() => this.folders.delete(path));
    return made;
  }

  /** Makes the names in a folder durable; those who ask at the same moment share one sync. */
  syncFolder(path: string): Promise<void> {
    let sync = this.syncs.get(path);
    if (sync === undefined) {
      sync = new FolderSync(path);
      this.syncs.set(path, sync);
    }
    return sync.run();
  }

  /** Forgets which folders are there, for when somebody deleted them. */
  clearFolderCache(): void {
    this.folders.clear();
  }

  /** Deletes what processes that died in the middle of a write left behind. */
  async deleteAbandoned(now = Date.now()): Promise<void> {
    const folder = this.unfinished();
    await this.folder(folder);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (now - (await lastChange(path, now)) > longestWrite) await unlinkIfExists(path);
    }
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

/** One sync at a time; who asks while it runs gets the next, since the running one may have begun too early. */
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
