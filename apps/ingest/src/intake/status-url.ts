import { type DocumentId } from '#domain/model/primitives.js';

/** Where people ask for a document's state. */
export function statusUrl(reporterUrl: string, documentId: DocumentId): string {
  return `${reporterUrl.replace(/\/+$/, '')}/v1/documents/${documentId}`;
}
