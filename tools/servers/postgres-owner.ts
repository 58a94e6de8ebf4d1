import { createHash } from 'node:crypto';
import { chown, cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.js';
import { type Print } from './server.js';
import { SetupError } from './setup-error.js';

/** The folders of Postgres's programs and data, and the user that runs it (null: the user of this process). */
export interface PostgresLocation {
  readonly programs: string;
  readonly data: string;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

/** The folder for programs and data where the user `postgres` has no access to the project's folder. */
const systemHome = '/var/lib/rationale';

/**
 * Creates the data folder and returns where Postgres runs. Postgres refuses to run as root: if this process is root, the
 * user `postgres` runs it, which is created if the system has none. Where that user has no access to programs or data, for
 * example in a project below /root, they are stored in /var/lib/rationale.
 */
export async function preparePostgresLocation(programs: string, data: string, print: Print): Promise<PostgresLocation> {
  if (process.getuid?.() !== 0) {
    await mkdir(data, { recursive: true, mode: 0o700 });
    return { programs, data, owner: null };
  }
  const owner = await postgresUser(print);
  const location = {
    programs: (await canEnter(programs)) ? programs : await copyPrograms(programs, print),
    data: (await canEnter(dirname(data))) ? data : systemDataFolder(data, print),
    owner,
  };
  await mkdir(dirname(location.data), { recursive: true, mode: 0o755 });
  await mkdir(location.data, { recursive: true, mode: 0o700 });
  await chown(location.data, owner.uid, owner.gid);
  return location;
}

async function postgresUser(print: Print): Promise<{ uid: number; gid: number }> {
  const known = await idsOf('postgres');
  if (known !== null) return known;
  print('Creating the system user postgres, because Postgres does not run as root');
  await runCommand('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = await idsOf('postgres');
  if (made !== null) return made;
  throw new SetupError(
    'Postgres does not run as root. Run this command as another user, or set DATABASE_URL to the URL of a Postgres.',
  );
}

async function idsOf(user: string): Promise<{ uid: number; gid: number } | null> {
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', user]), runCommand('id', ['-g', user])]);
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}

async function copyPrograms(programs: string, print: Print): Promise<string> {
  const name = createHash('sha256').update(programs).digest('hex').slice(0, 12);
  const copy = join(systemHome, `programs-${name}`);
  print(`Copying Postgres's programs to ${copy}, because its user has no access to ${programs}`);
  await mkdir(systemHome, { recursive: true, mode: 0o755 });
  await cp(programs, copy, { recursive: true, force: true, verbatimSymlinks: true });
  return copy;
}

function systemDataFolder(data: string, print: Print): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const folder = join(systemHome, `data-${name}`);
  print(`Postgres stores its data in ${folder}, because its user has no access to ${dirname(data)}`);
  return folder;
}

/** Returns whether other users can access a path. Folders that do not exist yet are created with access for them. */
async function canEnter(path: string): Promise<boolean> {
  const parent = dirname(path);
  if (parent === path) return true;
  const open = await stat(path).then(
    (folder) => (folder.mode & 0o001) !== 0,
    () => true,
  );
  return open && (await canEnter(parent));
}
