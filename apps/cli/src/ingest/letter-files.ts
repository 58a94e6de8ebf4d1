import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, exitCodes, messageOf } from '../command-error.js';

/**
 * Returns the paths of the letters in a folder and its subfolders, sorted: each `.txt` and `.pdf` file that is not hidden.
 * @throws CommandError when the folder cannot be read
 */
export async function letterFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    throw new CommandError(exitCodes.usage, `The folder cannot be read (${messageOf(error)}). Check its permissions.`);
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.(txt|pdf)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
