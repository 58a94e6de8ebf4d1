import { createHash } from 'node:crypto';

/** Every run of white space made one blank, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The word characters of a text alone, in lower case: what two readings must share, however their lines were broken. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]+/gu, '').toLowerCase();
}

/** SHA-256 of the folded text's word characters, 64 hexadecimal digits. */
export function hashOfWords(text: string): string {
  return sha256(wordsOf(fold(text)));
}

/** SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
