import { unlink } from 'node:fs/promises';
import { systemCode } from './system-code.js';

/** Deletes a file; none there is no fault. */
export async function unlinkIfExists(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
