import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from '#platform/files/system-code.js';
import { tooLarge } from '../check-bytes.js';
import { type Refusal } from '../accept-result.js';
import { type FileState } from './file-observations.js';

/** What reading a file of the inbox gives. `changed`: it is not the file that was seen, and is looked at again. */
export type FileReading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'changed' };

/** Reads a file as it was seen, never through a link. One over `limit` bytes is not read. */
export async function readObservedFile(path: string, seen: FileState, limit: number): Promise<FileReading> {
  if (seen.size > limit) return { kind: 'refused', refusal: tooLarge(limit) };
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { dev, ino, size } = await file.stat();
      if (`${dev}:${ino}` !== seen.identity || size !== seen.size) return { kind: 'changed' };
      const bytes = await file.readFile();
      const after = await file.stat();
      const same = bytes.length === seen.size && after.mtimeMs === seen.changedAt;
      return same ? { kind: 'bytes', bytes } : { kind: 'changed' };
    } finally {
      await file.close();
    }
  } catch (error) {
    return answerFault(error);
  }
}

function answerFault(error: unknown): FileReading {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return { kind: 'refused', refusal: { code: 'file_unreadable', detail: 'The service may not read this file.' } };
    case 'ENOENT':
    case 'ELOOP':
      return { kind: 'changed' };
    default:
      throw error;
  }
}
