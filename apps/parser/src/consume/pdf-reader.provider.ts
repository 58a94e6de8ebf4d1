import { type FactoryProvider, Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ParserSettings } from '../settings.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';
import { createPdfTextReader } from '../text/pdf/pool/pdf-pool.js';

/** Injection token of the parser's PDF reader. */
export const PDF_READER = Symbol('PDF_READER');

/** Provides the PDF reader with the limits of the settings. */
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

/** Stops the child processes of the PDF reader after the worker has stopped. */
@Injectable()
export class PdfReaderShutdown implements OnApplicationShutdown {
  constructor(@Inject(PDF_READER) private readonly pdf: PdfTextReader) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pdf.close();
  }
}
