import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../../../../../test/support/pdf-documents.js';
import { until } from '../../../../../../test/support/until.js';
import { sourceArguments } from '../../../../../../tools/source-condition.mjs';

const pool = new URL('./pdf-pool.ts', import.meta.url).href;

/** Runs a program that reads one PDF from its standard input and then runs `afterwards`. */
function runReader(
  pdf: Buffer,
  afterwards: string,
): { parent: ReturnType<typeof spawn>; ended: Promise<number | null> } {
  const program = `
    import { readFileSync } from 'node:fs';
    import { createPdfTextReader } from '${pool}';
    const reading = await createPdfTextReader({ children: 1 }).read(readFileSync(0));
    console.log(reading.kind);
    ${afterwards}`;
  const flags = [...sourceArguments, '--input-type=module', '--eval', program];
  const parent = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'inherit'], cwd: import.meta.dirname });
  parent.stdin.end(pdf);
  return { parent, ended: new Promise((resolve) => parent.once('exit', resolve)) };
}

/** Returns state and parent of a process from /proc, or null if there is no such process. */
function processOf(pid: string): { state: string; parent: number } | null {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return { state: state ?? '', parent: Number(parent) };
  } catch {
    return null;
  }
}

function childrenOf(pid: number): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && processOf(name)?.parent === pid);
}

/** A zombie (`Z`) does not run any more. */
function runs(pid: string): boolean {
  const found = processOf(pid);
  return found !== null && found.state !== 'Z';
}

describe('processes that read PDFs', { timeout: 60_000 }, () => {
  it('do not keep an idle program alive', async () => {
    const { ended } = runReader(await drawPdf((pdf) => pdf.text('A letter.')), '');
    expect(await ended).toBe(0);
  });

  it('exit with the process that started them, even if it is killed', async () => {
    const { parent, ended } = runReader(await drawPdf((pdf) => pdf.text('A letter.')), 'setInterval(() => {}, 1_000);');
    await new Promise((resolve) => parent.stdout?.once('data', resolve));
    const children = childrenOf(parent.pid ?? 0);
    expect(children).toHaveLength(1);
    parent.kill('SIGKILL');
    await ended;
    await until('the end of its children', () => !children.some(runs));
  });
});
