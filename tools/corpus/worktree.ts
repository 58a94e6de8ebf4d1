import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const run = promisify(execFile);

/** Most output of git or the compiler that is kept, in bytes. */
const maxBuffer = 4_000_000;

/**
 * Checks a git ref out into a temporary work tree, builds it, calls `work` with the folder, and removes it again.
 * @throws Error when the ref does not exist or does not build
 */
export async function withBuiltRef<Result>(ref: string, work: (root: string) => Promise<Result>): Promise<Result> {
  const parent = await mkdtemp(join(tmpdir(), 'rationale-ref-'));
  // Postgres, which is started from the packages, runs as another user when this process is root.
  await chmod(parent, 0o755);
  const root = join(parent, 'project');
  await run('git', ['worktree', 'add', '--detach', root, ref], { cwd: projectRoot, maxBuffer });
  try {
    await providePackages(root);
    await build(root, ref);
    return await work(root);
  } finally {
    await run('git', ['worktree', 'remove', '--force', root], { cwd: projectRoot, maxBuffer });
    await rm(parent, { recursive: true, force: true });
  }
}

/** Links the packages of this project, or installs those of the ref where its lock file differs. */
async function providePackages(root: string): Promise<void> {
  const lock = (folder: string) => readFile(join(folder, 'package-lock.json'), 'utf8');
  if ((await lock(root)) === (await lock(projectRoot))) {
    await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
    return;
  }
  process.stderr.write('Installing the packages of the ref with npm ci, because its lock file differs\n');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, maxBuffer });
}

async function build(root: string, ref: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await run(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, maxBuffer });
  } catch (cause) {
    const output = z.object({ stdout: z.string() }).safeParse(cause).data?.stdout ?? '';
    throw new Error(`${ref} does not build with the packages installed here:\n${output.slice(0, 2_000)}`, { cause });
  }
}
