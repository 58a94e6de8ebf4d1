import { type Refusal } from '../accept-result.js';

/** One document of a batch as it came in, or why it could not be read. */
export type BatchEntry =
  | { readonly kind: 'document'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal };
