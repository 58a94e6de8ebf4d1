import { cp, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';
import { runCommand } from '../../tools/servers/run-command.js';

interface Copy {
  readonly from: string;
  readonly source: string;
  readonly target: string;
}

/** The COPY instructions of the Dockerfile's last stage. */
async function copies(): Promise<readonly Copy[]> {
  const text = await readFile(join(projectRoot, 'Dockerfile'), 'utf8');
  const stage = text.split(/^FROM /m).at(-1) ?? '';
  return [...stage.matchAll(/^COPY (?:--from=(\S+) )?(\S+) (\S+)$/gm)].map(([, from, source, target]) => ({
    from: from ?? 'context',
    source: (source ?? '').replace('/rationale/', ''),
    target: target ?? '',
  }));
}

let image: string;

/** The files that the image has, laid out in a folder as in the image; packages are those of the project. */
beforeAll(async () => {
  image = await mkdtemp(join(inject('runFolder'), 'image-'));
  for (const { from, source, target } of await copies()) {
    if (from === 'packages') {
      await symlink(join(projectRoot, 'node_modules'), join(image, 'node_modules'));
      continue;
    }
    const place = target.endsWith('/') ? join(image, target, source.split('/').at(-1) ?? '') : join(image, target);
    await cp(join(projectRoot, source), place, { recursive: true });
    expect(dirname(place).startsWith(image)).toBe(true);
  }
});

describe('the container image', () => {
  it('contains the services, the command line and what they share, and nothing else of the build', async () => {
    expect((await readdir(image)).sort()).toEqual(['dist', 'health-check.mjs', 'node_modules', 'package.json']);
    expect((await readdir(join(image, 'dist'))).sort()).toEqual(['apps', 'libs']);
    expect((await readdir(join(image, 'dist/apps'))).sort()).toEqual([
      'cli',
      'indexer',
      'ingest',
      'parser',
      'reporter',
    ]);
    const files = await readdir(join(image, 'dist'), { recursive: true });
    expect(files.filter((file) => /spec\.|\.ts$|bench/.test(file))).toEqual([]);
  });

  it.each(['ingest', 'parser', 'indexer', 'reporter'])('contains every module that %s imports', async (service) => {
    const module = `./dist/apps/${service}/src/${service}.module.js`;
    const program = `await import(${JSON.stringify(module)}); process.exit(0);`;
    const end = await runCommand(process.execPath, ['--input-type=module', '--eval', program], { cwd: image });
    expect(end).toEqual({ status: 0, output: '' });
  });

  it('contains the command line', async () => {
    const end = await runCommand(process.execPath, ['dist/apps/cli/src/main.js', '--help'], { cwd: image });
    expect(end).toMatchObject({ status: 0 });
    expect(end.output).toContain('Usage: rationale');
  });

  it('is built without development data, packages of this machine and samples', async () => {
    const ignored = (await readFile(join(projectRoot, '.dockerignore'), 'utf8')).trim().split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist', 'samples', 'test']));
  });
});
