/**
 * What the text of a PDF costs, and whether its lines are right: our reader, isolation included, against
 * `pdftotext -layout` run once a file. Linux alone: processor time comes from /proc.
 *
 *   node --import ./tools/typescript-loader.mjs test/bench/pdf-text.bench.ts [FOLDER]
 *
 * Rounds are interleaved, so that a busy machine is busy for both; the first is left out, because processes start and
 * code is compiled in it. Prints medians a PDF, and the median of how many times as much pdftotext takes.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createPdfTextReader } from '../../apps/parser/src/text/pdf/pool/pdf-pool.js';

const rounds = 7;
/** So that a round is longer than a hiccup. */
const pdfsInARound = 96;
/** Of the kernel's clock, in which /proc counts processor time. */
const millisecondsATick = 10;

const folder = process.argv[2] ?? 'samples';
const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
if (names.length === 0) throw new Error(`There is no PDF in ${folder}.`);
const files = Array.from({ length: pdfsInARound }, (_, index) => join(folder, names[index % names.length] ?? ''));
const run = promisify(execFile);

/** Milliseconds a PDF. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/** Reads all files, `atOnce` of them at the same time. */
async function measure(atOnce: number, read: (file: string) => Promise<unknown>): Promise<Cost> {
  const queue = [...files];
  const [started, before] = [performance.now(), processorTime()];
  const lane = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) await read(file);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const [wall, processor] = [performance.now() - started, processorTime() - before];
  return { wall: wall / files.length, processor: processor / files.length };
}

/** Milliseconds that this process, its children and those that have ended have had a processor. */
function processorTime(): number {
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const fields = statOf(name);
    const [own, waited] = [fields.slice(11, 13), fields.slice(13, 15)].map((pair) =>
      pair.reduce((sum, field) => sum + Number(field), 0),
    );
    if (Number(name) === process.pid) ticks += (own ?? 0) + (waited ?? 0);
    else if (Number(fields[1]) === process.pid) ticks += own ?? 0;
  }
  return ticks * millisecondsATick;
}

/** The fields of /proc/PID/stat from the third on; none where the process has ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

function summary(what: keyof Cost, pairs: readonly { readonly ours: Cost; readonly theirs: Cost }[]): string {
  const ours = median(pairs.map((pair) => pair.ours[what])).toFixed(1);
  const theirs = median(pairs.map((pair) => pair.theirs[what])).toFixed(1);
  const ratio = median(pairs.map((pair) => pair.theirs[what] / pair.ours[what])).toFixed(2);
  return `${what} time: reader ${ours} ms, pdftotext ${theirs} ms a PDF, ${ratio} times as much`;
}

async function compareCosts(atOnce: number): Promise<string[]> {
  const reader = createPdfTextReader({ children: atOnce });
  const pairs: { ours: Cost; theirs: Cost }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ours = await measure(atOnce, async (file) => {
      const reading = await reader.read(await readFile(file));
      if (reading.kind === 'rejected') throw new Error(`${file}: ${reading.rejection.code}`);
    });
    const theirs = await measure(atOnce, (file) => run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 }));
    if (round > 0) pairs.push({ ours, theirs });
  }
  await reader.close();
  return (['wall', 'processor'] as const).map((what) => `${atOnce} at a time, ${summary(what, pairs)}`);
}

/** How many of pdftotext's lines the reader gives in the same order and place, blanks aside. */
async function compareLines(): Promise<string> {
  const reader = createPdfTextReader({ children: 1 });
  let [same, all] = [0, 0];
  for (const name of names) {
    const file = join(folder, name);
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
    const theirs = stdout.split(/[\n\f]/).flatMap((line) => line.match(/\S+/g)?.join(' ') ?? []);
    const reading = await reader.read(await readFile(file));
    const ours = reading.kind === 'text' ? reading.text.lines.map((line) => line.text.replace(/ +/g, ' ')) : [];
    all += Math.max(theirs.length, ours.length);
    same += theirs.filter((line, index) => line === ours[index]).length;
  }
  await reader.close();
  return `${same} of ${all} lines as pdftotext gives them`;
}

console.log(`${names.length} PDFs of ${folder}, ${pdfsInARound} readings a round, ${rounds} rounds`);
for (const atOnce of [1, 2]) console.log((await compareCosts(atOnce)).join('\n'));
console.log(await compareLines());
