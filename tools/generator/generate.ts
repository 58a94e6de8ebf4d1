/** `npm run letters:generate -- --out FOLDER --letters 1000`: makes letters, or compares their spread with a folder's. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { compareFolder } from './compare/compare-folder.js';
import { generateLetters, type GeneratedLetter } from './generate-letters.js';
import { readOptions, usage, type GenerateOptions } from './generate-options.js';

/** A file of lines that waits for the disk. */
interface LineFile {
  readonly write: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const noFile: LineFile = { write: () => Promise.resolve(), close: () => Promise.resolve() };

function lineFile(path: string | null): LineFile {
  if (path === null) return noFile;
  const stream = createWriteStream(path);
  return {
    write: async (line) => {
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

/** One line of a bulk upload. */
const uploadLine = ({ name, bytes }: GeneratedLetter): string => JSON.stringify({ name, text: bytes.toString('utf8') });

async function generate(options: GenerateOptions & { readonly task: 'generate' }): Promise<void> {
  const { out, letters, from, seed, kind } = options;
  if (out !== null) await mkdir(out, { recursive: true });
  const uploads = lineFile(options.ndjson);
  const truths = lineFile(options.truth);
  let made = 0;
  for await (const letter of generateLetters({ seed, from, count: letters, kind, utf8Only: options.ndjson !== null })) {
    if (out !== null) await writeFile(join(out, letter.name), letter.bytes);
    await uploads.write(uploadLine(letter));
    await truths.write(JSON.stringify(letter.truth));
    made += 1;
    if (made % 10_000 === 0) process.stderr.write(`${made} of ${letters} letters\n`);
  }
  await uploads.close();
  await truths.close();
  process.stdout.write(`${made} letters made.\n`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.task === 'compare') process.stdout.write(await compareFolder(options));
  else await generate(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
