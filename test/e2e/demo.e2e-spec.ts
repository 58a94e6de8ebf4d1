import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../tools/servers/run-command.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { samples } from '../support/samples.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rationale-demo-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The demo on its own embedded servers, with its data in `data`; settings of the test run are left out. */
function demo(letters: string, data: string) {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    RATIONALE_INGEST_PORT: '0',
    RATIONALE_REPORTER_PORT: '0',
  };
  const args = ['--letters', letters, '--data', join(folder, data), '--exit'];
  return runCommand(process.execPath, [join(projectRoot, 'dist/tools/launcher/demo.js'), ...args], {
    env,
    cwd: folder,
  });
}

const totalLine = (letters: number, total: number, upheld: number) =>
  `${letters === 1 ? '1 letter' : `${letters} letters`}, ${total} determinations, ${upheld} upheld, ${total - upheld} overturned`;

describe('npm run demo', () => {
  it('prints the outcomes of its letters and exits with status 0, also when they are sent again under other names', async () => {
    const items = samples().flatMap((sample) => sample.expected.determinations);
    const upheld = items.filter((item) => item.outcome === 'upheld').length;
    await mkdir(join(folder, 'letters'), { recursive: true });
    for (const sample of samples()) await writeFile(join(folder, 'letters', sample.name), sample.bytes);
    for (const names of ['letters', 'renamed']) {
      if (names === 'renamed') {
        for (const sample of samples()) {
          await mkdir(join(folder, 'renamed'), { recursive: true });
          await cp(join(folder, 'letters', sample.name), join(folder, 'renamed', `x-${sample.name}`));
        }
      }
      const { status, output } = await demo(join(folder, names), 'data');
      expect(status, output).toBe(0);
      expect(output).toContain(totalLine(samples().length, items.length, upheld));
    }
  });

  it('counts a determination as overturned when its letter is edited to say so', async () => {
    const texts = samples().map((sample) => ({ sample, text: new TextDecoder().decode(sample.bytes) }));
    const found = texts.find(({ sample, text }) => sample.mediaType === 'text/plain' && text.includes(': Upheld'));
    if (found === undefined) throw new Error('No sample has an upheld item under a heading.');
    const { sample, text } = found;
    const items = sample.expected.determinations;
    const upheld = items.filter((item) => item.outcome === 'upheld').length;
    await mkdir(join(folder, 'one'), { recursive: true });
    await writeFile(join(folder, 'one', 'letter.txt'), text.replace(/: Upheld/, ': Overturned'));
    const { status, output } = await demo(join(folder, 'one'), 'data-one');
    expect(status, output).toBe(0);
    expect(output).toContain(totalLine(1, items.length, upheld - 1));
  });

  it('reports what to do if the folder of letters does not exist', async () => {
    const { status, output } = await demo(join(folder, 'nowhere'), 'data-none');
    expect(status).toBe(1);
    expect(output).toContain('Name a folder of letters by --letters FOLDER');
  });
});
