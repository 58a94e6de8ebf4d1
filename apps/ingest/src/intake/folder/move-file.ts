import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { renameExclusive } from '#platform/files/rename-exclusive.js';
import { systemCode } from '#platform/files/system-code.js';
import { unlinkIfExists } from '#platform/files/unlink-if-exists.js';

/** Numbered names that are tried before a file gets a random one. */
const maxNumberedNames = 100;

/**
 * Moves a file out of the inbox into the same sub-folder of `folder` and writes the result beside it as `<name>.json`.
 * No file is replaced: the second one of a name becomes `letter-2.txt`.
 * @returns its new path relative to the inbox; null if the file no longer exists
 */
export async function moveFile(inbox: string, path: string, folder: string, result: unknown): Promise<string | null> {
  const target = join(inbox, folder, dirname(path));
  await mkdir(target, { recursive: true });
  const unfinished = join(target, `.${randomUUID()}.part`);
  await writeFile(unfinished, `${JSON.stringify(result, null, 2)}\n`);
  try {
    const name = await moveToFreeName(join(inbox, path), target);
    if (name === null) return null;
    await rename(unfinished, join(target, `${name}.json`));
    return join(folder, dirname(path), name);
  } finally {
    await unlinkIfExists(unfinished);
  }
}

async function moveToFreeName(from: string, target: string): Promise<string | null> {
  const { name, ext } = parse(from);
  try {
    for (let number = 1; number <= maxNumberedNames; number += 1) {
      const free = number === 1 ? `${name}${ext}` : `${name}-${number}${ext}`;
      if (await renameExclusive(from, join(target, free))) return free;
    }
    const unique = `${name}-${randomUUID()}${ext}`;
    await rename(from, join(target, unique));
    return unique;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
