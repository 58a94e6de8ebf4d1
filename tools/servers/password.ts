import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the password of the embedded servers. It is generated once per data folder and readable by its owner only. */
export async function ensurePassword(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'password');
  await mkdir(dataFolder, { recursive: true });
  try {
    await writeFile(path, randomBytes(18).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}
