import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultPdfLimits } from '../pdf-limits.js';
import { PdfChild } from './pdf-child.js';

let folder = '';
let child: PdfChild | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-child-'));
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => child?.end());

/** Starts a child that runs `source` instead of the reader. */
async function startSource(source: string): Promise<PdfChild> {
  const path = join(folder, 'child.mjs');
  await writeFile(path, source);
  child = await PdfChild.start(defaultPdfLimits, 10_000, { path, execArgv: [] });
  return child;
}

describe('PdfChild', { timeout: 30_000 }, () => {
  it('reports why it did not start and what to check', async () => {
    await expect(startSource(`console.error('no such package'); process.exit(1);`)).rejects.toMatchObject({
      code: 'pdf_reader_not_started',
      message: expect.stringMatching(/exit code 1.*Check the installation.*no such package/s) as string,
    });
  });

  it('refuses a process that is not a PDF reader', async () => {
    await expect(startSource(`process.send('hello'); setInterval(() => {}, 1_000);`)).rejects.toMatchObject({
      code: 'pdf_reader_not_started',
    });
  });

  it('refuses an invalid response', async () => {
    const strange = await startSource(
      `process.on('message', () => process.send({ kind: 'reading', text: 'lines' })); process.send({ kind: 'ready' });`,
    );
    await expect(strange.read(Buffer.from('%PDF'))).rejects.toMatchObject({ code: 'pdf_reader_answer_invalid' });
  });
});
