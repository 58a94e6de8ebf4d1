/**
 * `npm run vocabulary:unresolved -- [FOLDER...]`: parses letters and lists the words of their disputed items
 * that are not in the vocabulary, with counts, then the items without a category, then the titles of citations of no
 * known authority, with counts. `samples` when no folder is named. Exits with status 1 when a file cannot be read.
 */
import { join, relative } from 'node:path';
import { findLetterFiles } from '../corpus/corpus-files.js';
import { asList, asText, at } from '../corpus/json.js';
import { type Reading } from '../corpus/reading.js';
import { shown } from '../corpus/report.js';
import { runParser } from '../corpus/run-parser.js';
import { projectRoot } from '../servers/project-root.js';
import { countUnresolvedTitles, type ReadCitation } from './unresolved-citations.js';
import { countUnresolvedWords, type ReadItem } from './unresolved-words.js';

interface FiledItem extends ReadItem {
  readonly file: string;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function itemsOf(reading: Reading): readonly FiledItem[] {
  if (reading.kind !== 'parsed') return [];
  return asList(at(reading.data, 'determinations')).map((item) => ({
    file: relative(process.cwd(), reading.file),
    disputedItem: asText(at(item, 'disputedItem')),
    category: asText(at(item, 'category')) || null,
    resolvedWords: asList(at(item, 'resolutions')).map((resolution) => asText(at(resolution, 'written'))),
  }));
}

function citationsOf(reading: Reading): readonly ReadCitation[] {
  if (reading.kind !== 'parsed') return [];
  return asList(at(reading.data, 'determinations'))
    .flatMap((item) => [at(item, 'claimsAdministratorBasis'), at(item, 'reviewerBasis')])
    .flatMap((basis) => asList(at(basis, 'citations')))
    .map((citation) => ({
      authority: asText(at(citation, 'authority')) || null,
      document: asText(at(citation, 'document')) || null,
      raw: asText(at(citation, 'raw')),
    }));
}

async function listUnresolved(folders: readonly string[]): Promise<void> {
  const readings = [...(await runParser(projectRoot, await findLetterFiles(folders))).values()];
  const items = readings.flatMap(itemsOf);
  const words = countUnresolvedWords(items);
  const uncategorised = items.filter(({ category }) => category === null);
  say('items  without category  word');
  for (const { word, items: count, withoutCategory } of words) {
    say(`${String(count).padStart(5)}  ${String(withoutCategory).padStart(16)}  ${word}`);
  }
  say('');
  for (const { file, disputedItem } of uncategorised) say(`no category: ${file}: ${shown(disputedItem)}`);
  say(`${words.length} words are not known; ${uncategorised.length} of ${items.length} items have no category.`);
  const citations = readings.flatMap(citationsOf);
  const titles = countUnresolvedTitles(citations);
  say('');
  say('citations  title');
  for (const { title, citations: count } of titles) say(`${String(count).padStart(9)}  ${shown(title)}`);
  const unresolved = titles.reduce((total, title) => total + title.citations, 0);
  say(`${unresolved} of ${citations.length} citations are of no known authority.`);
}

const folders = process.argv.slice(2);
await listUnresolved(folders.length > 0 ? folders : [join(projectRoot, 'samples')]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
