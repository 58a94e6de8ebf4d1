import { access, link, rename } from 'node:fs/promises';
import { systemCode } from './system-code.js';
import { unlinkIfExists } from './unlink-if-exists.js';

/** What file systems say that have no hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Gives a file a name that nobody has: false, and nothing is changed, where it is taken. A plain rename would replace
 * whatever stands there; a hard link is refused, whoever came first. File systems without links get the next best.
 */
export async function renameExclusive(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
    if (await exists(to)) return false;
    await rename(from, to);
    return true;
  }
  await unlinkIfExists(from);
  return true;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
