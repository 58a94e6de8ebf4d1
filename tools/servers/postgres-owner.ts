import { createHash } from 'node:crypto';
import { chown, cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.js';
import { type Say } from './server.js';
import { SetupError } from './setup-error.js';

/** Where Postgres's programs and data lie, and as whom it runs (nothing: as ourselves). */
export interface PostgresPlace {
  readonly programs: string;
  readonly data: string;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

/** The home of what the `postgres` user cannot reach in ours. */
const systemHome = '/var/lib/rationale';

/**
 * Postgres refuses to run as root. As root, the user `postgres` runs it (made if the system has none), from folders
 * that this user can enter: a project under /root is not such a folder, so programs and data then lie under
 * /var/lib/rationale.
 */
export async function postgresPlace(programs: string, data: string, say: Say): Promise<PostgresPlace> {
  if (process.getuid?.() !== 0) {
    await mkdir(data, { recursive: true, mode: 0o700 });
    return { programs, data, owner: null };
  }
  const owner = await postgresUser(say);
  const place = {
    programs: (await canEnter(programs)) ? programs : await copyPrograms(programs, say),
    data: (await canEnter(dirname(data))) ? data : systemDataFolder(data, say),
    owner,
  };
  await mkdir(dirname(place.data), { recursive: true, mode: 0o755 });
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await chown(place.data, owner.uid, owner.gid);
  return place;
}

async function postgresUser(say: Say): Promise<{ uid: number; gid: number }> {
  const known = await idsOf('postgres');
  if (known !== null) return known;
  say('Making the system user postgres, since Postgres does not run as root');
  await runCommand('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = await idsOf('postgres');
  if (made !== null) return made;
  throw new SetupError(
    'Postgres does not run as root. Run this as an ordinary user, or set DATABASE_URL to a Postgres.',
  );
}

async function idsOf(user: string): Promise<{ uid: number; gid: number } | null> {
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', user]), runCommand('id', ['-g', user])]);
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}

async function copyPrograms(programs: string, say: Say): Promise<string> {
  const name = createHash('sha256').update(programs).digest('hex').slice(0, 12);
  const copy = join(systemHome, `programs-${name}`);
  say(`Copying Postgres's programs to ${copy}, where its user can reach them`);
  await mkdir(systemHome, { recursive: true, mode: 0o755 });
  await cp(programs, copy, { recursive: true, force: true, verbatimSymlinks: true });
  return copy;
}

function systemDataFolder(data: string, say: Say): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const folder = join(systemHome, `data-${name}`);
  say(`Postgres keeps its data in ${folder}, since its user cannot enter ${dirname(data)}`);
  return folder;
}

/** Whether every folder on the way lets other users pass. A folder that does not exist yet lets them pass. */
async function canEnter(path: string): Promise<boolean> {
  const parent = dirname(path);
  if (parent === path) return true;
  const open = await stat(path).then(
    (folder) => (folder.mode & 0o001) !== 0,
    () => true,
  );
  return open && (await canEnter(parent));
}
