import { createHash } from 'node:crypto';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from './raw-store-error.js';

/**
 * Gives a document's bytes back once they are known to be its own.
 * @throws RawStoreError `raw_store_corrupt` where they do not hash to its id
 */
export function verifyHash(documentId: DocumentId, bytes: Buffer): Buffer {
  if (createHash('sha256').update(bytes).digest('hex') === documentId) return bytes;
  throw new RawStoreError('raw_store_corrupt', `The bytes of document ${documentId} do not hash to their id.`);
}
