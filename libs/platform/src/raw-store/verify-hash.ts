import { createHash } from 'node:crypto';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from './raw-store-error.js';

/**
 * Returns the bytes of a document after checking that their SHA-256 is its id.
 * @throws RawStoreError `raw_store_corrupt` if it is not
 */
export function verifyHash(documentId: DocumentId, bytes: Buffer): Buffer {
  if (createHash('sha256').update(bytes).digest('hex') === documentId) return bytes;
  throw new RawStoreError(
    'raw_store_corrupt',
    `The SHA-256 of the stored bytes of document ${documentId} is not its id.`,
  );
}
