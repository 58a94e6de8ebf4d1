import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const run = promisify(execFile);

/** Most output of git or the compiler that is kept, in bytes. */
const maxBuffer = 4_000_000;

/**
 * Checks a git ref out beside the project, builds it with the packages that are installed here, hands the folder to
 * `work`, and removes it again.
 * @throws Error when the ref does not exist or does not build with these packages
 */
export async function withBuiltRef<Result>(ref: string, work: (root: string) => Promise<Result>): Promise<Result> {
  const parent = await mkdtemp(join(tmpdir(), 'rationale-ref-'));
  const root = join(parent, 'project');
  await run('git', ['worktree', 'add', '--detach', root, ref], { cwd: projectRoot, maxBuffer });
  try {
    await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
    await build(root, ref);
    return await work(root);
  } finally {
    await run('git', ['worktree', 'remove', '--force', root], { cwd: projectRoot, maxBuffer });
    await rm(parent, { recursive: true, force: true });
  }
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
