import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { drawPdf, pdfOfDeflated } from '../../../../../../test/support/pdf-documents.js';
import { until } from '../../../../../../test/support/until.js';
import { type PdfLimits, type PdfPoolSettings } from '../pdf-limits.js';
import { type PdfTextReader } from '../pdf-text-reader.js';
import { createPdfTextReader } from './pdf-pool.js';

const letter = drawPdf((pdf) => pdf.text('A letter.'));

/** Takes seconds to read, so that a test can signal the process meanwhile. */
const slowPdf = pdfOfDeflated(deflateSync(Buffer.alloc(200_000_000, ' ')), 1);

const open = new Set<PdfTextReader>();

function makeReader(settings: Partial<PdfLimits & PdfPoolSettings>): PdfTextReader {
  const reader = createPdfTextReader({ maxMemoryBytes: 2_000_000_000, maxTimeMs: 100_000, ...settings });
  open.add(reader);
  return reader;
}

afterEach(async () => {
  await Promise.all([...open].map((reader) => reader.close()));
  open.clear();
  expect(childProcesses()).toEqual([]);
});

/** Returns the running child processes, from /proc. */
function childProcesses(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const [state, parent] = readFileSync(`/proc/${name}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
      return state !== 'Z' && Number(parent) === process.pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

/** Sends a signal to the busy process once it uses memory for the PDF, that is, has started to read. */
async function signalWhileReading(signal: NodeJS.Signals, except: readonly number[] = []): Promise<number> {
  const child = await until('a busy process', () =>
    childProcesses().find((pid) => !except.includes(pid) && cpuTicks(pid) > 0 && resident(pid) > 400_000),
  );
  process.kill(child, signal);
  return child;
}

const resident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);

const cpuTicks = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[11] ?? 0);

describe('createPdfTextReader', { timeout: 120_000 }, () => {
  it('reads many PDFs concurrently in its maximum of processes and keeps them', async () => {
    const reader = makeReader({ children: 2 });
    const bytes = await letter;
    const readings = await Promise.all(Array.from({ length: 20 }, () => reader.read(bytes)));
    const lines = [{ text: 'A letter.', page: 1, gapBefore: 0, left: 72 }];
    expect(readings).toEqual(
      Array.from({ length: 20 }, () => ({ kind: 'text', text: { lines, pageCount: 1, repairs: [] } })),
    );
    expect(childProcesses()).toHaveLength(2);
  });

  it('replaces a process after its maximum of PDFs', async () => {
    const reader = makeReader({ children: 1, documentsPerChild: 2 });
    const bytes = await letter;
    const seen: number[][] = [];
    for (let round = 0; round < 3; round += 1) {
      await reader.read(bytes);
      seen.push(childProcesses());
    }
    expect(seen.map((pids) => pids.length)).toEqual([1, 0, 1]);
    expect(seen[2]).not.toEqual(seen[0]);
  });

  it('replaces a process above the memory threshold', async () => {
    const reader = makeReader({ children: 1, recycleAboveBytes: 1 });
    expect(await reader.read(await letter)).toMatchObject({ kind: 'text' });
    expect(childProcesses()).toEqual([]);
  });

  it('rejects a PDF that takes too long, and reads the next one', async () => {
    const reader = makeReader({ children: 1, maxTimeMs: 300 });
    expect(await reader.read(slowPdf)).toMatchObject({ kind: 'rejected', rejection: { code: 'pdf_too_slow' } });
    expect(await reader.read(await letter)).toMatchObject({ kind: 'text' });
  });

  it('rejects a file that is too large without reading it', async () => {
    const reader = makeReader({ maxBytes: 100 });
    expect(await reader.read(await letter)).toMatchObject({ kind: 'rejected', rejection: { code: 'pdf_too_large' } });
    expect(childProcesses()).toEqual([]);
  });

  it('rejects PDFs above the maximum of waiting ones', async () => {
    const reader = makeReader({ children: 1, maxWaiting: 1 });
    const bytes = await letter;
    const readings = await Promise.allSettled([reader.read(bytes), reader.read(bytes), reader.read(bytes)]);
    expect(readings.map((reading) => reading.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(readings[2]).toMatchObject({ reason: { code: 'pdf_reader_busy' } });
  });

  it('returns a result for any damaged PDF', async () => {
    const reader = makeReader({ children: 1 });
    const whole = await letter;
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const readings = await Promise.all([reader.read(bytes), reader.read(bytes.subarray(0, cut))]);
        for (const reading of readings) expect(['text', 'rejected']).toContain(reading.kind);
      }),
      { numRuns: 60 },
    );
  });

  it('reports a process that does not start in time', async () => {
    const reader = makeReader({ startTimeoutMs: 1 });
    await expect(reader.read(await letter)).rejects.toMatchObject({ code: 'pdf_reader_not_started' });
  });
});

describe('createPdfTextReader: processes that exit', { timeout: 120_000 }, () => {
  it('replaces processes that were killed while idle', async () => {
    const reader = makeReader({ children: 2 });
    const bytes = await letter;
    await Promise.all([reader.read(bytes), reader.read(bytes)]);
    for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
    expect(await Promise.all([reader.read(bytes), reader.read(bytes)])).toMatchObject([
      { kind: 'text' },
      { kind: 'text' },
    ]);
  });

  it('retries when a process is killed, and fails without rejecting the PDF', async () => {
    const reader = makeReader({ children: 1 });
    const reading = reader.read(slowPdf);
    const first = await signalWhileReading('SIGKILL');
    await signalWhileReading('SIGKILL', [first]);
    await expect(reading).rejects.toMatchObject({ code: 'pdf_reader_killed' });
    expect(await reader.read(await letter)).toMatchObject({ kind: 'text' });
  });

  it('rejects a PDF that crashes a new process', async () => {
    const reader = makeReader({ children: 1 });
    const reading = reader.read(slowPdf);
    await signalWhileReading('SIGSEGV');
    expect(await reading).toMatchObject({ kind: 'rejected', rejection: { code: 'pdf_unreadable' } });
    expect(await reader.read(await letter)).toMatchObject({ kind: 'text' });
  });

  it('retries a PDF if a process that has read others crashes', async () => {
    const reader = makeReader({ children: 1 });
    await reader.read(await letter);
    const reading = reader.read(slowPdf);
    const first = await signalWhileReading('SIGSEGV');
    await until('a second process', () => childProcesses().some((pid) => pid !== first));
    expect(await reading).toMatchObject({ kind: 'rejected', rejection: { code: 'no_text_layer' } });
  });

  it('aborts reads in progress when it is closed and accepts no more', async () => {
    const reader = makeReader({ children: 1 });
    const reading = reader.read(slowPdf);
    const waiting = reader.read(await letter);
    const outcomes = Promise.allSettled([reading, waiting]);
    await until('a busy process', () => childProcesses().some((pid) => resident(pid) > 400_000));
    await reader.close();
    expect(childProcesses()).toEqual([]);
    expect(await outcomes).toMatchObject([
      { reason: { code: 'pdf_reader_closed' } },
      { reason: { code: 'pdf_reader_closed' } },
    ]);
    await expect(reader.read(await letter)).rejects.toMatchObject({ code: 'pdf_reader_closed' });
  });
});
