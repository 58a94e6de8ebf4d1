import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../servers/setup-error.js';

/**
 * Returns the paths of the letters below a folder, sorted: every `.txt` and `.pdf` file that is not hidden.
 * @throws SetupError when the folder cannot be read or contains no letter
 */
export async function letterFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw new SetupError(`The folder ${folder} cannot be read. Name a folder of letters by --letters FOLDER.`);
  });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.(txt|pdf)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new SetupError(`The folder ${folder} contains no .txt or .pdf file.`);
  return files;
}
