/**
 * `npm run corpus:diff -- REF [FOLDER...]`: what this working tree's parser gains, loses and changes against a git ref,
 * letter by letter and field by field. The folders are `samples` when none is named.
 */
import { join, relative } from 'node:path';
import { projectRoot } from '../servers/project-root.js';
import { findLetterFiles } from './corpus-files.js';
import { type Difference, differences } from './differences.js';
import { shown } from './report.js';
import { runParser } from './run-parser.js';
import { withBuiltRef } from './worktree.js';

const kinds = ['gained', 'lost', 'changed'] as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayLetter(file: string, found: readonly Difference[]): void {
  if (found.length === 0) return;
  say(relative(process.cwd(), file));
  for (const { kind, path, before, after } of found) {
    say(`    ${kind} ${path}`);
    if (kind !== 'gained') say(`        before ${shown(before)}`);
    if (kind !== 'lost') say(`        after  ${shown(after)}`);
  }
}

function sayCounts(found: readonly Difference[]): void {
  const counted = (some: readonly Difference[]): string =>
    kinds.map((kind) => `${some.filter((one) => one.kind === kind).length} ${kind}`).join(', ');
  for (const field of [...new Set(found.map((one) => one.field))].sort()) {
    say(`${field.padEnd(46)} ${counted(found.filter((one) => one.field === field))}`);
  }
  say(`${new Set(found.map(({ file }) => file)).size} letters differ: ${counted(found)}.`);
}

async function diff(ref: string, folders: readonly string[]): Promise<void> {
  const files = await findLetterFiles(folders);
  const before = await withBuiltRef(ref, (root) => runParser(root, files));
  const after = await runParser(projectRoot, files);
  const found = files.map((file) => ({ file, found: differences(file, before.get(file), after.get(file)) }));
  for (const letter of found) sayLetter(letter.file, letter.found);
  say(`${files.length} letters, ${ref} against the working tree:`);
  sayCounts(found.flatMap((letter) => letter.found));
}

const [ref, ...folders] = process.argv.slice(2);
if (ref === undefined) {
  process.stderr.write('Name a git ref: npm run corpus:diff -- REF [FOLDER...]\n');
  process.exitCode = 2;
} else {
  await diff(ref, folders.length > 0 ? folders : [join(projectRoot, 'samples')]).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
