import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../servers/project-root.js';

/** Lets a process believe that it runs on this version of Node. */
const pretendNode = (version: string): string =>
  `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
const supportedNode = '22.0.0';

const packages = { typescript: 'file:packages/typescript', vite: 'file:packages/vite' };
/** Instead of libraries of types, whose check would take longer than the test. */
const globals = 'export {};\ndeclare const console: any;\ndeclare const process: any;\n';

/** The folder of this file's projects; `fresh` in it has nothing installed, `built` is built. */
let folder: string;
/** The project of one test: the real bootstrap, npm and compiler, and a dashboard of one file. */
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rationale-bootstrap-'));
  project = join(folder, 'fresh');
  await writeProject();
  await useProject('fresh', 'built');
  expect(await bootstrap(['build'])).toMatchObject({ status: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Copies a project for one test. */
async function useProject(from: 'fresh' | 'built', name = `test-${randomUUID()}`): Promise<void> {
  project = join(folder, name);
  await cp(join(folder, from), project, { recursive: true, verbatimSymlinks: true });
}

async function writeProject(): Promise<void> {
  await mkdir(join(project, 'tools/launcher'), { recursive: true });
  await mkdir(join(project, 'libs'));
  await mkdir(join(project, 'apps/reporter/web'), { recursive: true });
  await cp(join(projectRoot, 'tools/bootstrap.mjs'), join(project, 'tools/bootstrap.mjs'));
  await cp(join(projectRoot, 'tools/bootstrap'), join(project, 'tools/bootstrap'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  await makePackage('typescript', async (folder) => {
    await mkdir(join(folder, 'bin'));
    const compiler = JSON.stringify(join(projectRoot, 'node_modules/typescript/lib/tsc.js'));
    await writeFile(join(folder, 'bin/tsc'), `#!/usr/bin/env node\nrequire(${compiler});\n`);
  });
  await makePackage('vite', async (folder) => {
    await mkdir(join(folder, 'bin'));
    const write = `fs.writeFileSync('dist/apps/reporter/web/index.html', fs.readFileSync('apps/reporter/web/index.html'));`;
    const program = `const fs = require('node:fs');\nfs.mkdirSync('dist/apps/reporter/web', { recursive: true });\n${write}`;
    await writeFile(join(folder, 'bin/vite.js'), program);
  });
  await writeJson('tsconfig.json', {});
  await writeJson('tsconfig.build.json', {
    compilerOptions: { module: 'nodenext', outDir: 'dist', rootDir: '.', types: [], lib: ['ES5'], skipLibCheck: true },
    include: ['apps/*/src', 'libs', 'tools'],
  });
  await write('apps/reporter/web/index.html', 'first page');
  await writeJson('package.json', { name: 'small', type: 'module', dependencies: packages });
  await writeJson('package-lock.json', {
    name: 'small',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'small', dependencies: packages },
      ...lockOf('typescript'),
      ...lockOf('vite'),
    },
  });
  await writeDemo('first');
}

/** The entry of a lock file for a package inside the project. */
function lockOf(name: string): Readonly<Record<string, object>> {
  return {
    [`node_modules/${name}`]: { resolved: `packages/${name}`, link: true },
    [`packages/${name}`]: { version: '1.0.0' },
  };
}

async function makePackage(name: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const folder = join(project, 'packages', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  await fill(folder);
}

function write(path: string, text: string): Promise<void> {
  return writeFile(join(project, path), text);
}

function writeJson(path: string, value: unknown): Promise<void> {
  return write(path, JSON.stringify(value));
}

function writeDemo(text: string): Promise<void> {
  return write('tools/launcher/demo.ts', `${globals}const text: string = '${text}';\nconsole.log(text);\n`);
}

interface End {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

function bootstrap(args: readonly string[], node = supportedNode, path = process.env['PATH'] ?? ''): Promise<End> {
  const child = spawn(process.execPath, [pretendNode(node), join(project, 'tools/bootstrap.mjs'), ...args], {
    env: { PATH: path, HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status, output, errors });
    });
  });
}

describe('bootstrap', () => {
  it('installs missing packages, builds, and starts the command', async () => {
    await useProject('fresh');
    const first = await bootstrap(['demo']);
    expect(first).toMatchObject({ status: 0, output: 'first\n' });
    expect(first.errors).toBe(
      'rationale: Installing packages with npm ci (one to two minutes the first time)\n' +
        'rationale: Building the services\nrationale: Building the dashboard\n',
    );
    expect(await bootstrap(['demo'])).toEqual({ status: 0, output: 'first\n', errors: '' });
  });

  it('only installs packages where that is the command', async () => {
    await useProject('fresh');
    const end = await bootstrap(['install']);
    expect(end).toMatchObject({ status: 0, output: '' });
    expect(end.errors).not.toContain('Building');
    expect(await readFile(join(project, 'node_modules/vite/package.json'), 'utf8')).toContain('vite');
  });

  it('builds again when a source has changed, and only the part that it belongs to', async () => {
    await useProject('built');
    await writeDemo('other');
    expect(await bootstrap(['demo'])).toEqual({
      status: 0,
      output: 'other\n',
      errors: 'rationale: Building the services\n',
    });
    await write('apps/reporter/web/index.html', 'other page');
    expect((await bootstrap(['build'])).errors).toBe('rationale: Building the dashboard\n');
    expect(await readFile(join(project, 'dist/apps/reporter/web/index.html'), 'utf8')).toBe('other page');
  });

  it('never starts a build whose sources no longer compile', async () => {
    await useProject('built');
    await write('tools/launcher/demo.ts', `${globals}const text: number = 'not a number';\nconsole.log(text);\n`);
    for (const attempt of [1, 2]) {
      const end = await bootstrap(['demo']);
      expect({ attempt, ...end }).toMatchObject({ attempt, status: 1, output: '' });
      expect(end.errors).toContain('The build of the services failed:');
      expect(end.errors).toContain('TS2322');
    }
    await writeDemo('first');
    expect(await bootstrap(['demo'])).toMatchObject({ status: 0, output: 'first\n' });
  });

  it('deletes compiled modules whose source was deleted', async () => {
    await write('tools/launcher/old.ts', 'export const old = 1;\n');
    await bootstrap(['build']);
    const compiled = join(project, 'dist/tools/launcher/old.js');
    expect(await readFile(compiled, 'utf8')).toContain('old');
    await rm(join(project, 'tools/launcher/old.ts'));
    await bootstrap(['build']);
    await expect(readFile(compiled)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('reports the error of npm when packages cannot be installed', async () => {
    await useProject('built');
    await write('package-lock.json', '{}');
    const end = await bootstrap(['demo']);
    expect(end).toMatchObject({ status: 1, output: '' });
    expect(end.errors).toContain('rationale: npm ci failed. Fix the error below and run the command again.\nnpm error');
  });

  it('leaves packages alone that are linked from another work tree', async () => {
    await useProject('built');
    await cp(join(project, 'node_modules'), join(project, 'shared'), { recursive: true, verbatimSymlinks: true });
    await rm(join(project, 'node_modules'), { recursive: true });
    await symlink('shared', join(project, 'node_modules'));
    await write('package-lock.json', '{}');
    expect((await bootstrap(['build'])).errors).not.toContain('npm ci');
  });

  it('refuses an unknown command and lists those that exist', async () => {
    await useProject('built');
    const end = await bootstrap(['demos']);
    expect(end).toMatchObject({ status: 1, output: '' });
    expect(end.errors).toMatch(
      /^rationale: Unknown command demos\. The commands are install, build, demo, start, dev, test, /,
    );
    expect((await bootstrap([])).errors).toContain('Unknown command (none).');
    expect((await bootstrap(['toString'])).status).toBe(1);
  });
});

describe('bootstrap on an older Node', () => {
  const nodeFolder = 'node_modules/.cache/rationale-node/22.23.2';
  const packageOf = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`;
  const program = join(nodeFolder, 'node_modules', packageOf, 'bin/node');
  /** Replaces the Node that npm installs: this Node, without the simulated version. */
  const newerNode = `#!/bin/sh\nshift\nexec '${process.execPath}' "${pretendNode('22.23.2')}" "$@"\n`;

  async function fakeNpm(script: string): Promise<string> {
    const folder = join(project, 'programs');
    await mkdir(folder);
    await writeFile(join(folder, 'npm'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'npm'), 0o755);
    return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  }

  it('installs a supported Node once, runs the command with it and passes its status on', async () => {
    await useProject('built');
    await write('newer-node', newerNode);
    const path = await fakeNpm(
      `echo "$@" >> '${project}/npm-calls'\nmkdir -p "$(dirname '${project}/${program}')"\n` +
        `cp '${project}/newer-node' '${project}/${program}'\nchmod 755 '${project}/${program}'`,
    );
    await write(
      'tools/launcher/demo.ts',
      `${globals}console.log(process.versions.node, process.argv[2]);
process.exit(7);
`,
    );
    const first = await bootstrap(['demo', '--exit'], '20.20.2', path);
    expect(first).toMatchObject({ status: 7, output: '22.23.2 --exit\n' });
    expect(first.errors).toContain(
      'rationale: Installing Node 22.23.2 with npm, because Node 20.20.2 is older than 22\n',
    );
    const second = await bootstrap(['demo', '--exit'], '20.20.2', path);
    expect(second).toEqual({ status: 7, output: '22.23.2 --exit\n', errors: '' });
    const calls = (await readFile(join(project, 'npm-calls'), 'utf8')).trim().split('\n');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toContain(`${packageOf}@22.23.2`);
  });

  it('says what to install when npm cannot install one', async () => {
    await useProject('built');
    const path = await fakeNpm('echo "npm error network"\nexit 1');
    const end = await bootstrap(['demo'], '20.20.2', path);
    expect(end).toMatchObject({ status: 1, output: '' });
    expect(end.errors).toContain(
      'rationale: npm could not install Node 22.23.2. Install Node 22 or 24 and run the command again.\nnpm error network',
    );
  });

  it('refuses a Node that cannot install one, before it installs anything', async () => {
    await useProject('fresh');
    const end = await bootstrap(['demo'], '18.20.0');
    expect(end).toEqual({
      status: 1,
      output: '',
      errors: 'rationale: Node 18.20.0 is too old. Install Node 22 or 24 and run the command again.\n',
    });
  });
});
