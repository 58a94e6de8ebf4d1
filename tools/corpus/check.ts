/**
 * `npm run corpus:check`: reads letters by the built parser and compares each with what a person read in it. Status 1
 * when a letter has no expectation, an expectation no letter, or a score is below its floor.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { projectRoot } from '../servers/project-root.js';
import { type CheckOptions, readCheckOptions } from './check-options.js';
import { compareLetter } from './compare-letter.js';
import { findCorpus } from './corpus-files.js';
import { type FieldCheck } from './field-check.js';
import { scoreLines } from './report.js';
import { runParser } from './run-parser.js';
import { fallsBelow, type Floor, floorOf, floorSchema, scoresOf } from './scores.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function readFloor(file: string | null): Promise<Floor> {
  return file === null ? {} : floorSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Compares the letters; gives what is wrong, in words. */
async function check(options: CheckOptions): Promise<readonly string[]> {
  const corpus = await findCorpus(options.folders, options.labels);
  const readings = await runParser(
    projectRoot,
    corpus.letters.map(({ file }) => file),
  );
  const checks = corpus.letters.flatMap(({ file, expectation }): readonly FieldCheck[] =>
    expectation === null ? [] : compareLetter(expectation, readings.get(file)),
  );
  for (const line of scoreLines(checks)) say(line);
  const unpaired = [
    ...corpus.letters
      .filter(({ expectation }) => expectation === null)
      .map(({ file }) => `${file} has no expectation. Write what it holds, by hand, beside it.`),
    ...corpus.orphans.map(({ file, letter }) => `${file} expects ${letter}, and there is no such letter.`),
    ...(corpus.letters.length === 0 ? [`No letter was found in ${options.folders.join(', ')}.`] : []),
  ];
  const scores = scoresOf(checks);
  if (options.setsFloor && options.floor !== null) {
    await writeFile(options.floor, `${JSON.stringify(floorOf(scores), null, 2)}\n`);
    return unpaired;
  }
  return [...unpaired, ...fallsBelow(scores, await readFloor(options.floor))];
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
