import { unlink } from 'node:fs/promises';
import { systemCode } from './system-code.js';

/** Deletes a file. A missing file is not an error. */
export async function unlinkIfExists(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
