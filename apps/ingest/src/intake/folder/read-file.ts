import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { systemCode } from '#platform/files/system-code.js';
import { type Refusal } from '../accept-result.js';
import { tooLarge } from '../check-bytes.js';
import { type FileState } from './file-observations.js';

/** Result of `readObservedFile`. `changed`: the file is not the one that was observed; the next scan observes it again. */
export type FileReading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'changed' };

/** Reads a file if it is unchanged since it was observed. Links are not followed; a file over `limit` bytes is not read. */
export async function readObservedFile(path: string, observed: FileState, limit: number): Promise<FileReading> {
  if (observed.size > limit) return { kind: 'refused', refusal: tooLarge(limit) };
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { dev, ino, size } = await file.stat();
      if (`${dev}:${ino}` !== observed.identity || size !== observed.size) return { kind: 'changed' };
      const bytes = await file.readFile();
      const after = await file.stat();
      const same = bytes.length === observed.size && after.mtimeMs === observed.changedAt;
      return same ? { kind: 'bytes', bytes } : { kind: 'changed' };
    } finally {
      await file.close();
    }
  } catch (error) {
    return readingOfError(error);
  }
}

/**
 * Returns what an error on opening a file means. A file without read permission is refused, because another attempt
 * cannot succeed before somebody changes its permissions.
 * @throws the error itself if it is temporary
 */
export function readingOfError(error: unknown): FileReading {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return {
        kind: 'refused',
        refusal: { code: 'file_unreadable', detail: 'The service has no permission to read this file.' },
      };
    case 'ENOENT':
    case 'ELOOP':
      return { kind: 'changed' };
    default:
      throw error;
  }
}
