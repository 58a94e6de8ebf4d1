import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseLetter } from '../../apps/parser/src/letter/parse-letter.js';
import { extractDocumentText } from '../../apps/parser/src/text/extract-document-text.js';
import { type PdfTextReader } from '../../apps/parser/src/text/pdf/pdf-text-reader.js';
import { jsonSchema } from '../../tools/corpus/json.js';
import { type Reading } from '../../tools/corpus/reading.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads a file by the parser's sources, as `npm run parse` does by the built ones. */
export async function readFileAsLetter(file: string, pdf: PdfTextReader): Promise<Reading> {
  const reading = await extractDocumentText(await readFile(file), 'text/plain', pdf);
  const parsed = reading.kind === 'text' ? parseLetter(reading.text, { sha256 }) : reading;
  if (parsed.kind === 'rejected') return { kind: 'rejected', file, code: parsed.rejection.code };
  return { kind: 'parsed', file, data: jsonSchema.parse(JSON.parse(JSON.stringify(parsed.letter))) };
}
