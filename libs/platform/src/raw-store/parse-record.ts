import { type DocumentRecord, documentRecordSchema } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from './raw-store-error.js';

/**
 * Parses a record of the store (JSON in UTF-8).
 * @throws RawStoreError `raw_store_corrupt` if it is invalid or the record of another document
 */
export function parseRecord(documentId: DocumentId, json: Buffer): DocumentRecord {
  try {
    const record = documentRecordSchema.parse(JSON.parse(json.toString('utf8')));
    if (record.documentId !== documentId) throw new Error('It is the record of another document.');
    return record;
  } catch (error) {
    throw new RawStoreError('raw_store_corrupt', `The record of document ${documentId} is invalid.`, {
      cause: error,
    });
  }
}

/** Returns whether `parseRecord` accepts a record. */
export function isValidRecord(documentId: DocumentId, json: Buffer): boolean {
  try {
    parseRecord(documentId, json);
    return true;
  } catch {
    return false;
  }
}
