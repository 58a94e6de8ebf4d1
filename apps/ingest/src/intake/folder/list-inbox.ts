import { type Dir, type Dirent } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '#platform/files/system-code.js';
import { type FileState } from './file-observations.js';

/** Where the inbox keeps what was taken; not looked into. */
export const acceptedFolder = 'accepted';
export const refusedFolder = 'refused';

/** A file in the inbox. */
export interface InboxFile {
  /** From the inbox, with the system's separators. */
  readonly path: string;
  readonly mark: FileState;
  /** Named so that it is not to be taken yet: it begins with a full stop or ends in `.part`. */
  readonly unfinished: boolean;
}

/**
 * The files of the inbox and its sub-folders, one after the other. Links are not followed, and neither they nor
 * anything else that is no ordinary file is given. What disappears on the way is passed over.
 */
export async function* listInbox(inbox: string, within = ''): AsyncGenerator<InboxFile> {
  const folder = within === '' ? await opendir(inbox) : await openIfThere(join(inbox, within));
  if (folder === null) return;
  for await (const entry of folder) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) {
      if (isLookedInto(entry, within)) yield* listInbox(inbox, path);
    } else if (entry.isFile()) {
      const mark = await fileState(join(inbox, path));
      if (mark !== null) yield { path, mark, unfinished: isUnfinished(entry.name) };
    }
  }
}

/** How a file looks now; null where there is none, or no ordinary one. */
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

async function openIfThere(path: string): Promise<Dir | null> {
  try {
    return await opendir(path);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function isLookedInto(folder: Dirent, within: string): boolean {
  if (folder.name.startsWith('.')) return false;
  return within !== '' || (folder.name !== acceptedFolder && folder.name !== refusedFolder);
}

function isUnfinished(name: string): boolean {
  return name.startsWith('.') || name.toLowerCase().endsWith('.part');
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error));
}
