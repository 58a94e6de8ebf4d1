import { createHash } from 'node:crypto';

/** A disputed item, as the harness wrote it. */
export interface KnownItem {
  readonly outcome: 'upheld' | 'overturned';
  readonly category: string | null;
}

/** A letter, as the harness wrote it. */
export interface KnownLetter {
  readonly caseNumber: string | null;
  readonly decisionDate: string | null;
  readonly items: readonly KnownItem[];
}

/** The processing result that a document must have. */
export type ExpectedResult =
  | { readonly kind: 'letter'; readonly letter: KnownLetter }
  /** It is not a letter; the reason must be one of these codes. */
  | { readonly kind: 'rejected'; readonly codes: readonly string[] }
  | { readonly kind: 'removed' };

/** A document of the harness, with its expected result. */
export interface TestDocument {
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: ExpectedResult;
}

/** Creates a document; its id is the SHA-256 of its bytes. */
export function testDocument(
  name: string,
  mediaType: string,
  content: string | Uint8Array<ArrayBuffer>,
  fate: ExpectedResult,
): TestDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { documentId: createHash('sha256').update(bytes).digest('hex'), name, mediaType, bytes, expected: fate };
}
