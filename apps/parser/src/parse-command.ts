import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { parseLetter } from './letter/parse-letter.js';
import { PARSER_REVISION } from './letter/revision.js';
import { extractDocumentText } from './text/extract-document-text.js';
import { createPdfTextReader } from './text/pdf/pool/pdf-pool.js';
import { type PdfTextReader } from './text/pdf/pdf-text-reader.js';

// `npm run --silent parse -- FILE...` needs no server: it prints what the parser makes of each file, one JSON object a
// line, in the order given. A file that cannot be read is told on stderr, and the exit code is then 1.

/** One line of output. `data` is the letter with its document id and the parser's revision, or why there is none. */
interface PrintedReading {
  readonly file: string;
  readonly type: 'determinations.parsed' | 'document.rejected' | 'document.failed';
  readonly data: object;
}

/** Files read ahead of the one that is printed next: as many as the PDF reader keeps processes. */
const filesAtOnce = 2;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const readBytes = async (file: string, bytes: Uint8Array, pdf: PdfTextReader): Promise<PrintedReading> => {
  const documentId = sha256(bytes);
  const sniffed = sniffMediaType(bytes);
  const mediaType = sniffed.kind === 'accepted' ? sniffed.mediaType : 'text/plain';
  const reading = await extractDocumentText(bytes, mediaType, pdf);
  const parsed = reading.kind === 'text' ? parseLetter(reading.text, { sha256 }) : reading;
  if (parsed.kind === 'rejected') {
    return { file, type: 'document.rejected', data: { documentId, revision: PARSER_REVISION, ...parsed.rejection } };
  }
  return {
    file,
    type: 'determinations.parsed',
    data: { documentId, revision: PARSER_REVISION, ...parsed.letter },
  };
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readOne = async (file: string, pdf: PdfTextReader): Promise<PrintedReading | null> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    process.stderr.write(`${file}: ${describe(error)}\n`);
    process.exitCode = 1;
    return null;
  }
  try {
    return await readBytes(file, bytes, pdf);
  } catch (error) {
    process.exitCode = 1;
    return { file, type: 'document.failed', data: { documentId: sha256(bytes), detail: describe(error) } };
  }
};

const print = (reading: PrintedReading | null): void => {
  if (reading !== null) process.stdout.write(`${JSON.stringify(reading)}\n`);
};

/** Reads the files in their order, a few at a time, and ends the processes that read PDFs. */
const main = async (files: readonly string[]): Promise<void> => {
  const pdf = createPdfTextReader();
  try {
    const ahead: Promise<PrintedReading | null>[] = [];
    for (const file of files) {
      ahead.push(readOne(file, pdf));
      if (ahead.length >= filesAtOnce) print((await ahead.shift()) ?? null);
    }
    for (const reading of ahead) print(await reading);
  } finally {
    await pdf.close();
  }
};

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Name the files to read: npm run --silent parse -- FILE...\n');
  process.exitCode = 2;
} else {
  await main(files);
}
