import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { explainLetter } from './letter/explain-letter.js';
import { parseLetter } from './letter/parse-letter.js';
import { PARSER_REVISION } from './letter/revision.js';
import { extractDocumentText } from './text/extract-document-text.js';
import { createPdfTextReader } from './text/pdf/pool/pdf-pool.js';
import { type PdfTextReader } from './text/pdf/pdf-text-reader.js';
import { type TextReading } from './text/text-reading.js';

// `npm run --silent parse -- FILE...` needs no server: it prints what the parser makes of each file, one JSON object a
// line, in the order given; with `--explain`, how each was read, for a person. A file that cannot be read is told on
// stderr, and the exit code is then 1.

/** Turns one document's text, or why it has none, into what is printed. */
type Print = (file: string, documentId: string, reading: TextReading) => string;

/** Files read ahead of the one that is printed next: as many as the PDF reader keeps processes. */
const filesAtOnce = 2;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const asLine = (file: string, type: string, data: object): string => `${JSON.stringify({ file, type, data })}\n`;

/** One JSON object: the letter with its document id and the parser's revision, or why there is none. */
const printEvent: Print = (file, documentId, reading) => {
  const parsed = reading.kind === 'text' ? parseLetter(reading.text, { sha256 }) : reading;
  const read = { documentId, revision: PARSER_REVISION };
  return parsed.kind === 'letter'
    ? asLine(file, 'determinations.parsed', { ...read, ...parsed.letter })
    : asLine(file, 'document.rejected', { ...read, ...parsed.rejection });
};

const printExplanation: Print = (file, _documentId, reading) =>
  reading.kind === 'text'
    ? `${file}\n\n${explainLetter(reading.text, { sha256 })}\n`
    : `${file}\n\nRejected as ${reading.rejection.code}: ${reading.rejection.detail}\n`;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOne = async (file: string, pdf: PdfTextReader, print: Print): Promise<string> => {
  try {
    const bytes = await readFile(file);
    const sniffed = sniffMediaType(bytes);
    const mediaType = sniffed.kind === 'accepted' ? sniffed.mediaType : 'text/plain';
    return print(file, sha256(bytes), await extractDocumentText(bytes, mediaType, pdf));
  } catch (error) {
    process.stderr.write(`${file}: ${describe(error)}\n`);
    process.exitCode = 1;
    return '';
  }
};

/** Reads the files in their order, a few at a time, and ends the processes that read PDFs. */
const main = async (files: readonly string[], print: Print): Promise<void> => {
  const pdf = createPdfTextReader();
  try {
    const ahead: Promise<string>[] = [];
    for (const file of files) {
      ahead.push(readOne(file, pdf, print));
      if (ahead.length >= filesAtOnce) process.stdout.write((await ahead.shift()) ?? '');
    }
    for (const reading of ahead) process.stdout.write(await reading);
  } finally {
    await pdf.close();
  }
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { explain: { type: 'boolean' } } });
if (positionals.length === 0) {
  process.stderr.write('Name the files to read: npm run --silent parse -- [--explain] FILE...\n');
  process.exitCode = 2;
} else {
  await main(positionals, values.explain === true ? printExplanation : printEvent);
}
