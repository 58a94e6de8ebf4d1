import { createHash } from 'node:crypto';

/** One disputed item of a letter, as the harness knows it. */
export interface KnownItem {
  readonly outcome: 'upheld' | 'overturned';
  readonly category: string | null;
}

/** A letter, as the harness knows it. */
export interface KnownLetter {
  readonly caseNumber: string | null;
  readonly decisionDate: string | null;
  readonly items: readonly KnownItem[];
}

/** What must become of a document. */
export type Fate =
  | { readonly kind: 'letter'; readonly letter: KnownLetter }
  /** It is no readable letter; one of these reasons must be told. */
  | { readonly kind: 'rejected'; readonly codes: readonly string[] }
  | { readonly kind: 'removed' };

/** A document that the harness made, and what must become of it. */
export interface MadeDocument {
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fate: Fate;
}

/** Names a document by the SHA-256 of its bytes. */
export function madeDocument(
  name: string,
  mediaType: string,
  words: string | Uint8Array<ArrayBuffer>,
  fate: Fate,
): MadeDocument {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  return { documentId: createHash('sha256').update(bytes).digest('hex'), name, mediaType, bytes, fate };
}
