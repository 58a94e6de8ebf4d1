import { access, link, rename } from 'node:fs/promises';
import { systemCode } from './system-code.js';
import { unlinkIfExists } from './unlink-if-exists.js';

/** Error codes of file systems without hard links. */
const noLinkCodes: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Renames a file unless the new name exists; then it returns false and changes nothing. `rename` would replace the
 * existing file, therefore a hard link is made, which fails if the name exists. On a file system without hard links the
 * name is checked before the rename, which is not atomic.
 */
export async function renameExclusive(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (!noLinkCodes.has(code)) throw error;
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
