import { type TextReading } from '../text-reading.js';

/** Reads PDFs outside of the service's process, so that a PDF cannot affect other documents. */
export interface PdfTextReader {
  /**
   * Reads one PDF. Returns a rejection if the document is the cause of a failure.
   * @throws PdfReaderError if the reader fails and a later attempt may succeed
   */
  read(bytes: Uint8Array): Promise<TextReading>;
  /** Stops the child processes; reads in progress fail with a `PdfReaderError`. */
  close(): Promise<void>;
}
