/**
 * Measures the parser: processor time per text letter by stage, text letters per second in one process, and PDF letters per
 * second compared with `pdftotext -layout` if that is installed. Medians of five interleaved rounds.
 *
 *   npm run bench:parse -- [--letters FOLDER]      samples when no folder is named
 */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTextLetter, stageLetter, stages, type StagedLetter } from './letter-stages.js';
import { measurePdfs } from './pdf-speed.js';
import { interleave, median, type Measure, processorMicroseconds, rounds } from './rounds.js';

/** High enough that a stage takes longer than the resolution of the clock. */
const lettersInARound = 200;

const wholeLetter = 'whole letter';
const textLetters = 'text letters';

async function measureText(letters: readonly StagedLetter[]): Promise<void> {
  const round = Array.from({ length: lettersInARound }, (_, index) => letters[index % letters.length]).filter(
    (letter) => letter !== undefined,
  );
  const microseconds =
    (run: (letter: StagedLetter) => void): Measure =>
    () =>
      processorMicroseconds(() => {
        round.forEach(run);
      }) / round.length;
  const candidates = new Map<string, Measure>(stages.map(({ name, run }) => [name, microseconds(run)]));
  candidates.set(
    wholeLetter,
    microseconds(({ bytes }) => {
      readTextLetter(bytes);
    }),
  );
  candidates.set(textLetters, () => {
    const started = performance.now();
    for (const { bytes } of round) readTextLetter(bytes);
    return round.length / ((performance.now() - started) / 1000);
  });
  const figures = await interleave(candidates);
  console.log(`\nProcessor time a text letter (${letters.length} letters, ${round.length} readings a round)`);
  for (const [name, values] of figures) {
    if (name !== textLetters) console.log(`  ${name.padEnd(24)} ${median(values).toFixed(0).padStart(6)} µs`);
  }
  const speed = median(figures.get(textLetters) ?? []).toFixed(0);
  const idle = (1e6 / median(figures.get(wholeLetter) ?? [])).toFixed(0);
  console.log(`Text letters in one process: ${speed} a second by the clock, ${idle} by processor time`);
}

async function measurePdfLetters(files: readonly string[]): Promise<void> {
  console.log(`\nPDF letters (${files.length} files)`);
  for (const concurrency of [1, availableParallelism()]) {
    const { ours, pdftotext } = await measurePdfs(files, concurrency);
    console.log(`  ${concurrency} at a time: ${median(ours).toFixed(0)} a second from file to values`);
    if (pdftotext === null) {
      console.log('  pdftotext is not installed: there is nothing to compare with');
      continue;
    }
    const ratio = median(ours.map((speed, index) => speed / (pdftotext[index] ?? speed)));
    console.log(`    pdftotext -layout: ${median(pdftotext).toFixed(0)} a second, ratio ${ratio.toFixed(2)}`);
  }
}

const { values } = parseArgs({ options: { letters: { type: 'string', default: 'samples' } } });
const files = (await readdir(values.letters)).sort().map((name) => join(values.letters, name));
const texts = await Promise.all(files.filter((file) => file.endsWith('.txt')).map((file) => readFile(file)));
const letters = texts.map(stageLetter).filter((letter) => letter !== null);
const pdfs = files.filter((file) => file.endsWith('.pdf'));
if (letters.length + pdfs.length === 0) throw new Error(`There is no letter (.txt, .pdf) in ${values.letters}.`);
console.log(`${values.letters}: medians of ${rounds} interleaved rounds`);
if (letters.length > 0) await measureText(letters);
if (pdfs.length > 0) await measurePdfLetters(pdfs);
