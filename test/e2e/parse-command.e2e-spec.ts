import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';

interface End {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the parser's command on files of the samples, as `npm run parse` does after building. */
const parse = (...files: readonly string[]): Promise<End> =>
  new Promise((resolve) => {
    const command = join(projectRoot, 'dist/apps/parser/src/parse-command.js');
    const child = execFile(
      process.execPath,
      [command, ...files],
      { cwd: join(projectRoot, 'samples') },
      (_error, stdout, stderr) => {
        resolve({ status: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });

const read = (line: string): { file: string; type: string; data: Record<string, unknown> } =>
  JSON.parse(line) as { file: string; type: string; data: Record<string, unknown> };

describe('npm run parse', () => {
  it('prints one line per file, in the order given', async () => {
    const files = [
      '2016-lumbar-mri.pdf',
      '2013-knee-arthroscopy.txt',
      '2016-knee-therapy.pdf',
      '2015-compound-cream.txt',
    ];
    const { status, stdout } = await parse(...files);
    const lines = stdout.trimEnd().split('\n').map(read);
    expect(status).toBe(0);
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(new Set(lines.map(({ type }) => type))).toEqual(new Set(['determinations.parsed']));
    expect(lines[0]?.data).toMatchObject({ layout: 'determination-2016', pageCount: expect.any(Number) as number });
  });

  it('prints the reason of a rejection', async () => {
    const { status, stdout } = await parse('README.md');
    expect(status).toBe(0);
    expect(read(stdout)).toMatchObject({ type: 'document.rejected', data: { code: 'not_an_imr_letter' } });
  });

  it('reports an unreadable file, parses the others, and exits with status 1', async () => {
    const { status, stdout, stderr } = await parse('nowhere.txt', '2013-knee-arthroscopy.txt');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nowhere\.txt: .*no such file/i);
    expect(read(stdout).file).toBe('2013-knee-arthroscopy.txt');
  });

  it('describes each stage with --explain', async () => {
    const { stdout } = await parse('--explain', '2016-lidocaine-patch.txt', 'README.md');
    for (const title of [
      'Normalised text',
      'Layout: determination-2016',
      'Sections',
      'Resolutions',
      'Flags and notices',
    ]) {
      expect(stdout).toContain(title);
    }
    expect(stdout).toContain('/determinations/0/outcome = "');
    expect(stdout).toContain('README.md\n\nRejected as not_an_imr_letter');
  });

  it('prints the usage and exits with status 2 without a file', async () => {
    const { status, stderr } = await parse();
    expect(status).toBe(2);
    expect(stderr).toContain('npm run --silent parse');
  });
});
