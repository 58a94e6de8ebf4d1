import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createPdfTextReader } from '../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { type PdfTextReader } from '../../apps/parser/src/text/pdf/pdf-text-reader.js';
import { readLetter } from './letter-stages.js';
import { interleave, type Measure } from './rounds.js';

/** High enough that short interruptions do not dominate a round. */
const pdfsInARound = 96;

const run = promisify(execFile);

/** PDF letters per second in each round. */
export interface PdfSpeeds {
  readonly ours: readonly number[];
  /** Null where there is no `pdftotext`. */
  readonly pdftotext: readonly number[] | null;
}

/**
 * Measures `concurrency` files at a time: from the file to the letter's values with this parser, whose text extraction runs in
 * child processes, and from the file to its text with `pdftotext -layout`, run once per file.
 */
export async function measurePdfs(files: readonly string[], concurrency: number): Promise<PdfSpeeds> {
  const round = Array.from({ length: pdfsInARound }, (_, index) => files[index % files.length] ?? '');
  const reader = createPdfTextReader({ children: concurrency });
  const candidates = new Map<'ours' | 'pdftotext', Measure>([
    ['ours', () => letters(round, concurrency, (file) => readPdfLetter(reader, file))],
  ]);
  if (await hasPdftotext()) candidates.set('pdftotext', () => letters(round, concurrency, pdftotext));
  try {
    const figures = await interleave(candidates);
    return { ours: figures.get('ours') ?? [], pdftotext: figures.get('pdftotext') ?? null };
  } finally {
    await reader.close();
  }
}

async function readPdfLetter(reader: PdfTextReader, file: string): Promise<void> {
  const reading = await reader.read(await readFile(file));
  if (reading.kind === 'rejected') throw new Error(`${file}: ${reading.rejection.code}`);
  readLetter(reading.text);
}

const pdftotext = (file: string) => run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });

const hasPdftotext = (): Promise<boolean> =>
  run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );

/** Processes all files, some concurrently; returns files per second. */
async function letters(
  files: readonly string[],
  concurrency: number,
  read: (file: string) => Promise<unknown>,
): Promise<number> {
  const queue = [...files];
  const lane = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) await read(file);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return files.length / ((performance.now() - started) / 1000);
}
