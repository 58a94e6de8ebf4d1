import { type Dir, type Dirent } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '#platform/files/system-code.js';
import { type FileState } from './file-observations.js';

/** Folders of the inbox for processed files; they are not scanned. */
export const acceptedFolder = 'accepted';
export const refusedFolder = 'refused';

/** A file in the inbox. */
export interface InboxFile {
  /** Relative to the inbox, with the separators of the operating system. */
  readonly path: string;
  readonly state: FileState;
  /** Whether its name marks it as incomplete: it begins with a full stop or ends in `.part`. */
  readonly unfinished: boolean;
}

/**
 * Lists the regular files of the inbox and its sub-folders. Links are not followed. Files that are deleted during the
 * scan are skipped.
 */
export async function* listInbox(inbox: string, within = ''): AsyncGenerator<InboxFile> {
  const folder = within === '' ? await opendir(inbox) : await openIfExists(join(inbox, within));
  if (folder === null) return;
  for await (const entry of folder) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) {
      if (isScanned(entry, within)) yield* listInbox(inbox, path);
    } else if (entry.isFile()) {
      const state = await fileState(join(inbox, path));
      if (state !== null) yield { path, state, unfinished: isUnfinished(entry.name) };
    }
  }
}

/** Returns the current state of a file; null if there is no regular file at this path. */
export async function fileState(path: string): Promise<FileState | null> {
  try {
    const status = await lstat(path);
    if (!status.isFile()) return null;
    return { identity: `${status.dev}:${status.ino}`, size: status.size, changedAt: status.mtimeMs };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function openIfExists(path: string): Promise<Dir | null> {
  try {
    return await opendir(path);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function isScanned(folder: Dirent, within: string): boolean {
  if (folder.name.startsWith('.')) return false;
  return within !== '' || (folder.name !== acceptedFolder && folder.name !== refusedFolder);
}

function isUnfinished(name: string): boolean {
  return name.startsWith('.') || name.toLowerCase().endsWith('.part');
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error));
}
