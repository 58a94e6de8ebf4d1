import { type FactoryProvider, Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ParserSettings } from '../settings.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';
import { createPdfTextReader } from '../text/pdf/pool/pdf-pool.js';

/** The one reader of PDFs in a parser, for injection. */
export const PDF_READER = Symbol('pdf reader');

/** Keeps its processes within the settings' bounds. */
export function pdfReaderProvider(settings: ParserSettings): FactoryProvider<PdfTextReader> {
  return {
    provide: PDF_READER,
    useFactory: () =>
      createPdfTextReader({
        children: settings.RATIONALE_PDF_PROCESSES,
        maxTimeMs: settings.RATIONALE_PDF_TIME_LIMIT,
        maxMemoryBytes: settings.RATIONALE_PDF_MEMORY_LIMIT,
      }),
  };
}

/** Ends the reader's processes once no job needs them. */
@Injectable()
export class PdfReaderShutdown implements OnApplicationShutdown {
  constructor(@Inject(PDF_READER) private readonly pdf: PdfTextReader) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pdf.close();
  }
}
