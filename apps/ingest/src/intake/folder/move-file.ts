import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { renameExclusive } from '#platform/files/rename-exclusive.js';
import { systemCode } from '#platform/files/system-code.js';
import { unlinkIfExists } from '#platform/files/unlink-if-exists.js';

/** Names tried before a file gets one that is certainly free. */
const mostTries = 100;

/**
 * Moves a file out of the inbox, into the same sub-folder of `folder`, with the door's answer beside it as
 * `<name>.json`. Never replaces a file: the second of a name becomes `letter-2.txt`.
 * @returns where it is now, from the inbox; null when the file is no longer there
 */
export async function moveFile(inbox: string, path: string, folder: string, answer: unknown): Promise<string | null> {
  const target = join(inbox, folder, dirname(path));
  await mkdir(target, { recursive: true });
  const unfinished = join(target, `.${randomUUID()}.part`);
  await writeFile(unfinished, `${JSON.stringify(answer, null, 2)}\n`);
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
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const free = attempt === 1 ? `${name}${ext}` : `${name}-${attempt}${ext}`;
      if (await renameExclusive(from, join(target, free))) return free;
    }
    const certain = `${name}-${randomUUID()}${ext}`;
    await rename(from, join(target, certain));
    return certain;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
