import { rejected, type TextReading } from '../../text-reading.js';
import { childRequestSchema, type ChildAnswer, type ChildRequest } from '../pool/child-messages.js';
import { GlyphReader } from './glyph-reader.js';
import { loadPdfium } from './pdfium.js';
import { readPdf } from './read-pdf.js';

/**
 * The child process that reads PDFs, one at a time. It has no settings and uses neither network nor database. It exits
 * when its parent disconnects and ignores signals to the process group, which the parent handles.
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
    return answerWith(rejectionOfAbort(request, error), true);
  }
}

function answerWith(reading: TextReading, spent: boolean): ChildAnswer {
  return { kind: 'reading', reading, memory: process.memoryUsage.rss(), spent };
}

/** PDFium aborts with a WebAssembly exception; if its memory is nearly full, the memory limit is the cause. */
function rejectionOfAbort(request: ChildRequest, error: unknown): TextReading {
  if (pdfium.HEAPU8.byteLength > request.maxMemoryBytes / 2) {
    return rejected(
      'pdf_too_much_memory',
      `Reading the PDF requires more than ${request.maxMemoryBytes} bytes of memory.`,
    );
  }
  const name = error instanceof Error ? error.name : typeof error;
  return rejected('pdf_unreadable', `The PDF reader aborted (${name}).`);
}

function answer(message: ChildAnswer): void {
  process.send?.(message);
}
