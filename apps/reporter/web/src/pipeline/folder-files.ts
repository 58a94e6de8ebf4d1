/** Why a file of a dropped or selected folder is not sent. */
export type SkipReason = 'hidden' | 'type' | 'unreadable' | 'limit';

/** A file that is not sent, by its path in the folder. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** The files to send, and those that are not sent. */
export interface ChosenFiles {
  readonly files: readonly File[];
  readonly skipped: readonly SkippedFile[];
}

/** An entry of a drop: the part of `FileSystemEntry` that is used. */
export type DroppedEntry = Pick<FileSystemEntry, 'isFile' | 'isDirectory' | 'fullPath'>;

/** Returns why a file of a folder is not sent; null if it is sent. A folder often holds files that are no letters. */
export function skipReason(path: string): SkipReason | null {
  if (path.split('/').some((part) => part.startsWith('.'))) return 'hidden';
  return /\.(?:pdf|txt|text)$/i.test(path) ? null : 'type';
}

/** Returns the files of a selected folder that are sent, at most `maxFiles`. */
export function chooseOfFolder(all: readonly File[], maxFiles: number): ChosenFiles {
  const chosen = new Choice(maxFiles);
  for (const file of all) chosen.add(file.webkitRelativePath, file);
  return chosen;
}

/**
 * Returns the files of dropped entries, at most `maxFiles`, those of folders in all their subfolders. A file that was dropped
 * by itself is sent whatever its name is. Folders are not opened any more once the limit is reached.
 */
export async function readDropped(dropped: readonly DroppedEntry[], maxFiles: number): Promise<ChosenFiles> {
  const chosen = new Choice(maxFiles);
  const pending: { readonly entry: DroppedEntry; readonly isOfFolder: boolean }[] = dropped.map((entry) => ({
    entry,
    isOfFolder: false,
  }));
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { entry, isOfFolder } = next;
    const path = entry.fullPath.replace(/^\//, '');
    if (chosen.isFull) {
      chosen.skip(path, 'limit');
    } else if (entry.isDirectory) {
      const entries = await entriesOf(entry as FileSystemDirectoryEntry).catch(() => null);
      if (entries === null) chosen.skip(path, 'unreadable');
      else pending.push(...entries.map((each) => ({ entry: each, isOfFolder: true })));
    } else {
      const reason = isOfFolder ? skipReason(path) : null;
      const file = reason === null ? await fileOf(entry as FileSystemFileEntry).catch(() => null) : null;
      if (file === null) chosen.skip(path, reason ?? 'unreadable');
      else chosen.files.push(file);
    }
  }
  return chosen;
}

class Choice implements ChosenFiles {
  readonly files: File[] = [];
  readonly skipped: SkippedFile[] = [];

  constructor(private readonly maxFiles: number) {}

  get isFull(): boolean {
    return this.files.length >= this.maxFiles;
  }

  add(path: string, file: File): void {
    const reason = skipReason(path) ?? (this.isFull ? 'limit' : null);
    if (reason === null) this.files.push(file);
    else this.skip(path, reason);
  }

  skip(path: string, reason: SkipReason): void {
    this.skipped.push({ path, reason });
  }
}

/** Reads all entries of a folder; the browser returns about 100 of them per call. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
