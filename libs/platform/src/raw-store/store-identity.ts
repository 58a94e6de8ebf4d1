import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { RawStoreError } from './raw-store-error.js';

/** Name of the file or object that identifies a raw store. */
export const identityName = 'store.json';

const identitySchema = z.object({ id: z.uuid(), createdAt: z.iso.datetime() });

/** The identity of a raw store, created with it once and never changed. A copy of the store has the same one. */
export type StoreIdentity = z.output<typeof identitySchema>;

/** Returns a new identity. */
export function makeIdentity(): StoreIdentity {
  return { id: randomUUID(), createdAt: new Date().toISOString() };
}

/**
 * Parses the content of the identity file of the store at `location`.
 * @throws RawStoreError if it is invalid, as after an interrupted restore
 */
export function parseIdentity(bytes: Uint8Array, location: string): StoreIdentity {
  try {
    return identitySchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw unavailable(`The file ${identityName} of the raw store at ${location} is invalid.`, error);
  }
}

/**
 * The identity that the store of this process must have: the one that the database names, otherwise the first one that was
 * found. Without this check, a folder whose volume is not mounted is an empty store: documents seem lost, and what is
 * accepted is lost when the volume returns.
 */
export class ExpectedIdentity {
  private id: string | null = null;

  constructor(private readonly location: string) {}

  /** Sets the id that the database names. */
  set(id: string): void {
    this.id = id;
  }

  /** @throws RawStoreError if the store has no identity or another one */
  verify(found: StoreIdentity | null): void {
    if (found === null) {
      throw unavailable(
        `There is no raw store at ${this.location}: it has no file ${identityName}. Check RATIONALE_RAW_STORE and the mounted volume. The indexer creates the store at its first start.`,
      );
    }
    this.id ??= found.id;
    if (found.id !== this.id) {
      throw unavailable(
        `The raw store at ${this.location} is another one (${found.id} instead of ${this.id}). Check RATIONALE_RAW_STORE and the mounted volume.`,
      );
    }
  }
}

function unavailable(detail: string, cause?: unknown): RawStoreError {
  return new RawStoreError('raw_store_unreachable', detail, { cause });
}
