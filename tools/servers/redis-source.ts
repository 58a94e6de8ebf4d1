import { findProgram } from './find-program.js';
import { runCommand } from './run-command.js';
import { type Print } from './server.js';
import { SetupError } from './setup-error.js';

/** What runs the embedded Redis. */
export type RedisSource =
  { readonly kind: 'program'; readonly path: string } | { readonly kind: 'container'; readonly image: string };

const programs = ['redis-server', 'valkey-server'];
const image = 'redis:8-alpine';

/**
 * Returns a Redis: a program in PATH; otherwise Docker, if it runs and has or can pull the image; otherwise, on Debian and
 * Ubuntu as root, a program installed by apt-get.
 * @throws SetupError with the command that installs it on each system
 */
export async function findRedis(print: Print): Promise<RedisSource> {
  const path = await findProgram(programs);
  if (path !== null) return { kind: 'program', path };
  if (await dockerHasImage(print)) return { kind: 'container', image };
  const installed = await installByApt(print);
  if (installed !== null) return { kind: 'program', path: installed };
  throw new SetupError(
    [
      'Redis was not found. Install Redis or Valkey and run the command again:',
      '  Debian, Ubuntu   sudo apt-get install -y redis-server',
      '  Fedora           sudo dnf install -y valkey',
      '  macOS            brew install redis',
      '  other systems    start Docker, or set REDIS_URL to the URL of a Redis',
    ].join('\n'),
  );
}

async function dockerHasImage(print: Print): Promise<boolean> {
  if ((await findProgram(['docker'])) === null) return false;
  if ((await runCommand('docker', ['version', '--format', '{{.Server.Version}}'])).status !== 0) return false;
  if ((await runCommand('docker', ['image', 'inspect', image])).status === 0) return true;
  print(`Pulling the container image ${image}`);
  return (await runCommand('docker', ['pull', '--quiet', image])).status === 0;
}

async function installByApt(print: Print): Promise<string | null> {
  if (process.getuid?.() !== 0 || (await findProgram(['apt-get'])) === null) return null;
  print('Installing redis-server with apt-get, because Redis, Valkey and Docker were not found');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], { env });
  return findProgram(programs);
}
