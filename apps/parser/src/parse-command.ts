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

// `npm run --silent parse -- FILE...` parses files without a server. It prints one JSON object per line for each file, in
// the order given; with `--explain`, a description of how each file was parsed. An unreadable file is reported on stderr,
// and the exit code is then 1.

/** Formats one document's text, or the reason why it has none, for output. */
type Format = (file: string, documentId: string, reading: TextReading) => string;

/** Files read concurrently: as many as the PDF reader has child processes. */
const concurrency = 2;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const toLine = (file: string, type: string, data: object): string => `${JSON.stringify({ file, type, data })}\n`;

/** One JSON object: the letter with its document id and the parser's revision, or the reason of the rejection. */
const formatEvent: Format = (file, documentId, reading) => {
  const parsed = reading.kind === 'text' ? parseLetter(reading.text, { sha256 }) : reading;
  const read = { documentId, revision: PARSER_REVISION };
  return parsed.kind === 'letter'
    ? toLine(file, 'determinations.parsed', { ...read, ...parsed.letter })
    : toLine(file, 'document.rejected', { ...read, ...parsed.rejection });
};

const formatExplanation: Format = (file, _documentId, reading) =>
  reading.kind === 'text'
    ? `${file}\n\n${explainLetter(reading.text, { sha256 })}\n`
    : `${file}\n\nRejected as ${reading.rejection.code}: ${reading.rejection.detail}\n`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOne = async (file: string, pdf: PdfTextReader, format: Format): Promise<string> => {
  try {
    const bytes = await readFile(file);
    const sniffed = sniffMediaType(bytes);
    const mediaType = sniffed.kind === 'accepted' ? sniffed.mediaType : 'text/plain';
    return format(file, sha256(bytes), await extractDocumentText(bytes, mediaType, pdf));
  } catch (error) {
    process.stderr.write(`${file}: ${messageOf(error)}\n`);
    process.exitCode = 1;
    return '';
  }
};

/** Parses the files, prints the results in order, and stops the child processes that read PDFs. */
const main = async (files: readonly string[], format: Format): Promise<void> => {
  const pdf = createPdfTextReader();
  try {
    const pending: Promise<string>[] = [];
    for (const file of files) {
      pending.push(readOne(file, pdf, format));
      if (pending.length >= concurrency) process.stdout.write((await pending.shift()) ?? '');
    }
    for (const reading of pending) process.stdout.write(await reading);
  } finally {
    await pdf.close();
  }
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { explain: { type: 'boolean' } } });
if (positionals.length === 0) {
  process.stderr.write('No file given. Usage: npm run --silent parse -- [--explain] FILE...\n');
  process.exitCode = 2;
} else {
  await main(positionals, values.explain === true ? formatExplanation : formatEvent);
}
