/** What can keep a document from being read that lies with the store and not with the document. */
export type DocumentFaultCode = 'bytes_missing';

/** A document that cannot be read now. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';

  constructor(
    readonly code: DocumentFaultCode,
    detail: string,
  ) {
    super(`[${code}] ${detail}`);
  }
}
