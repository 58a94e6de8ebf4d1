/** What can fail in the machinery that reads PDFs, whatever the PDF: the same bytes may be read a moment later. */
export type PdfReaderErrorCode =
  | 'pdf_reader_closed'
  | 'pdf_reader_busy'
  | 'pdf_reader_not_started'
  | 'pdf_reader_killed'
  | 'pdf_reader_answer_invalid';

/** A failure that no PDF is to blame for. Transient: the queue retries. The detail says what to do. */
export class PdfReaderError extends Error {
  override readonly name = 'PdfReaderError';

  constructor(
    readonly code: PdfReaderErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }
}
