import { create } from 'content-disposition';

/** Maximum length of a file name, in UTF-16 code units. */
const maxLength = 150;

/**
 * Returns the `Content-Disposition` value (RFC 6266) of a download.
 * @param name as the sender gave it; may hold anything
 * @param type `attachment` has a browser save the bytes and never show them, `inline` lets it show them
 */
export function contentDisposition(name: string, type: 'attachment' | 'inline'): string {
  return create(safeFileName(name), { type });
}

/** Returns a name without path separators and invisible characters, cut to its last 150 characters. */
export function safeFileName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\]/g, '_')
    .slice(-maxLength)
    .replace(/^[\uDC00-\uDFFF]/, '');
}
