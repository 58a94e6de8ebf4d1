import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type DocumentSource } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';

/** A document as it stands at the door. */
export interface IncomingDocument {
  /** The name that the sender gave. */
  readonly name: string;
  readonly source: DocumentSource;
  /** What it came with: a request or a folder scan; null for a document sent alone. */
  readonly batch: string | null;
  readonly bytes: Uint8Array;
}

/** Why a document was not taken: a code of the problem catalogue, and this case in words. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** What the door says of one document. */
export type AcceptResult =
  | { readonly status: 'accepted' | 'known'; readonly documentId: DocumentId }
  | { readonly status: 'refused'; readonly refusal: Refusal };
