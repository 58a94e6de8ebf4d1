import { type TextReading } from '../text-reading.js';

/** Reads PDFs, each apart from the service's own process, so that none can harm more than itself. */
export interface PdfTextReader {
  /**
   * Reads one PDF. What the document itself is to blame for ends as a rejection.
   * @throws PdfReaderError when the machinery fails and the same bytes may well be read later.
   */
  read(bytes: Uint8Array): Promise<TextReading>;
  /** Ends the children; readings under way are given up with a `PdfReaderError`. */
  close(): Promise<void>;
}
