import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Expectation, readExpectation } from './expectation.js';

/** A letter's file with what a person read in it; null where nobody has. */
export interface CorpusLetter {
  readonly file: string;
  readonly expectation: Expectation | null;
}

/** The letters of some folders, and the expectations that no letter belongs to. */
export interface Corpus {
  readonly letters: readonly CorpusLetter[];
  readonly orphans: readonly Expectation[];
}

/**
 * Pairs the letters of some folders (sub-folders too) with their expectations by the file name that these give. A file
 * is a letter when its name ends in `.txt` or `.pdf`, or an expectation names it.
 * @param labelFolders where the expectations are: every `.json` there; none to take `*.expected.json` beside the letters
 * @throws Error when a folder cannot be read, a `.json` file in it is not an expectation, or a name occurs twice
 */
export async function findCorpus(folders: readonly string[], labelFolders: readonly string[]): Promise<Corpus> {
  const files = (await Promise.all(folders.map((folder) => filesBelow(resolve(folder))))).flat();
  const beside = files.filter((file) => file.endsWith('.expected.json'));
  const labels = (await Promise.all(labelFolders.map(filesBelow))).flat().filter((file) => file.endsWith('.json'));
  const expectations = await Promise.all((labelFolders.length > 0 ? labels : beside).map(readExpectation));
  const byLetter = uniqueByName(expectations, ({ letter }) => letter);
  const letters = files.filter((file) => isLetterName(file) || byLetter.has(basename(file)));
  const byFile = uniqueByName(letters, (file) => basename(file));
  return {
    letters: letters.map((file) => ({ file, expectation: byLetter.get(basename(file)) ?? null })),
    orphans: expectations.filter(({ letter }) => !byFile.has(letter)),
  };
}

/** The letters of some folders by their names' endings alone, absolute and sorted. */
export async function findLetterFiles(folders: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(folders.map((folder) => filesBelow(resolve(folder))))).flat();
  return files.filter(isLetterName).sort();
}

/** Returns the folders of a root folder that contain letters (`letters*`) and labels (`gold*`, `labels*`). */
export async function lettersAndLabels(root: string): Promise<{ letters: string[]; labels: string[] }> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const pathsOf = (...starts: readonly string[]): string[] =>
    folders.filter(({ name }) => starts.some((start) => name.startsWith(start))).map(({ name }) => join(root, name));
  return { letters: pathsOf('letters'), labels: pathsOf('gold', 'labels') };
}

function isLetterName(file: string): boolean {
  return /\.(?:txt|pdf)$/i.test(file);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function uniqueByName<Value>(values: readonly Value[], nameOf: (value: Value) => string): ReadonlyMap<string, Value> {
  const byName = new Map<string, Value>();
  for (const value of values) {
    const name = nameOf(value);
    if (byName.has(name))
      throw new Error(`The name ${name} occurs twice. Letters and expectations are paired by name: rename one.`);
    byName.set(name, value);
  }
  return byName;
}
