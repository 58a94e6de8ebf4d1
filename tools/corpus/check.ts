/**
 * `npm run corpus:check`: reads letters by the built parser and compares each with what a person read in it. Status 1
 * when a letter has no expectation, an expectation no letter, or a score is below its floor; 2 when the check itself
 * cannot be made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { projectRoot } from '../servers/project-root.js';
import { checkCorpus } from './check-corpus.js';
import { type CheckOptions, readCheckOptions } from './check-options.js';
import { findCorpus } from './corpus-files.js';
import { scoreLines } from './report.js';
import { runParser } from './run-parser.js';
import { type Floor, floorOf, floorSchema } from './scores.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function readFloor(file: string | null): Promise<Floor> {
  return file === null ? {} : floorSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Compares the letters; gives what is wrong, in words. */
async function check({ folders, labels, floor, setsFloor }: CheckOptions): Promise<readonly string[]> {
  const corpus = await findCorpus(folders, labels);
  const files = corpus.letters.map(({ file }) => file);
  const readings = await runParser(projectRoot, files);
  const result = checkCorpus(corpus, readings, setsFloor ? {} : await readFloor(floor));
  for (const line of scoreLines(result.checks)) say(line);
  if (!setsFloor || floor === null) return [...result.unpaired, ...result.low];
  await writeFile(floor, `${JSON.stringify(floorOf(result.scores), null, 2)}\n`);
  return result.unpaired;
}

try {
  const faults = await check(await readCheckOptions(process.argv.slice(2)));
  for (const fault of faults) say(fault);
  say(faults.length === 0 ? 'The corpus is read as it should be.' : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
