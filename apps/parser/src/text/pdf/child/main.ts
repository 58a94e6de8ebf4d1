import { rejected, type TextReading } from '../../text-reading.js';
import { childRequestSchema, type ChildAnswer, type ChildRequest } from '../pool/child-messages.js';
import { GlyphReader } from './glyph-reader.js';
import { loadPdfium } from './pdfium.js';
import { readPdf } from './read-pdf.js';

/**
 * The process that reads PDFs, one at a time, and knows nothing else: no settings, no network, no database. It ends
 * when the process that started it does, and not before: a signal to the whole group is that one's to answer.
 */
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const pdfium = await loadPdfium();
const glyphReader = new GlyphReader(pdfium);

process.on('message', (message: unknown) => {
  answer(readAnswer(childRequestSchema.parse(message)));
});
answer({ kind: 'ready' });

function readAnswer(request: ChildRequest): ChildAnswer {
  try {
    return answerWith(readPdf(pdfium, glyphReader, request.bytes, request), false);
  } catch (error) {
    return answerWith(givenUp(request, error), true);
  }
}

function answerWith(reading: TextReading, spent: boolean): ChildAnswer {
  return { kind: 'reading', reading, memory: process.memoryUsage.rss(), spent };
}

/** PDFium gives up by an exception of WebAssembly; with its memory nearly full, because it was given no more. */
function givenUp(request: ChildRequest, error: unknown): TextReading {
  if (pdfium.HEAPU8.byteLength > request.maxMemoryBytes / 2) {
    return rejected(
      'pdf_too_much_memory',
      `Reading the PDF takes more than ${request.maxMemoryBytes} bytes of memory.`,
    );
  }
  const name = error instanceof Error ? error.name : typeof error;
  return rejected('pdf_unreadable', `The PDF made the reader give up (${name}).`);
}

function answer(message: ChildAnswer): void {
  process.send?.(message);
}
