/** Failures of the PDF reader that do not depend on the PDF. */
export type PdfReaderErrorCode =
  | 'pdf_reader_closed'
  | 'pdf_reader_busy'
  | 'pdf_reader_not_started'
  | 'pdf_reader_killed'
  | 'pdf_reader_answer_invalid';

/** A transient failure of the PDF reader: the job is retried. The detail states what to check. */
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
