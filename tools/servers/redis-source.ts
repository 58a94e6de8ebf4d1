import { findProgram } from './find-program.js';
import { runCommand } from './run-command.js';
import { type Say } from './server.js';
import { SetupError } from './setup-error.js';

/** Where the private Redis comes from. */
export type RedisSource =
  { readonly kind: 'program'; readonly path: string } | { readonly kind: 'container'; readonly image: string };

const programs = ['redis-server', 'valkey-server'];
const image = 'redis:8-alpine';

/**
 * Finds a Redis: a program on PATH; else Docker, when an engine answers that has or can pull the image; else, on Debian
 * or Ubuntu as root, installs it.
 * @throws SetupError with the one command for each system
 */
export async function findRedis(say: Say): Promise<RedisSource> {
  const path = await findProgram(programs);
  if (path !== null) return { kind: 'program', path };
  if (await dockerHasImage(say)) return { kind: 'container', image };
  const installed = await installByApt(say);
  if (installed !== null) return { kind: 'program', path: installed };
  throw new SetupError(
    [
      'Rationale needs a Redis or Valkey server and found none. Install one and run this again:',
      '  Debian, Ubuntu   sudo apt-get install -y redis-server',
      '  Fedora           sudo dnf install -y valkey',
      '  macOS            brew install redis',
      '  anything else    start Docker, or set REDIS_URL to a server that you have',
    ].join('\n'),
  );
}

async function dockerHasImage(say: Say): Promise<boolean> {
  if ((await findProgram(['docker'])) === null) return false;
  if ((await runCommand('docker', ['version', '--format', '{{.Server.Version}}'])).status !== 0) return false;
  if ((await runCommand('docker', ['image', 'inspect', image])).status === 0) return true;
  say(`Pulling the container image ${image}`);
  return (await runCommand('docker', ['pull', '--quiet', image])).status === 0;
}

async function installByApt(say: Say): Promise<string | null> {
  if (process.getuid?.() !== 0 || (await findProgram(['apt-get'])) === null) return null;
  say('Installing redis-server with apt-get (no Redis, Valkey or Docker was found)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], { env });
  return findProgram(programs);
}
