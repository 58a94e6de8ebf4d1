import { parse } from 'content-disposition';

const maxCharacters = 255;

/** The name of a document that was sent without one. */
export const unnamed = 'unnamed';

/**
 * Returns a name that can be displayed: the last part of a path, without control characters and lone surrogates, of at
 * most 255 characters. It is data and never used as a path.
 */
export function documentName(given: string | null | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return clean === '' ? unnamed : Array.from(clean).slice(0, maxCharacters).join('');
}

/** Returns the file name in a `Content-Disposition` header (`filename*` before `filename`); null if it has none. */
export function dispositionName(header: string | undefined): string | null {
  return header === undefined ? null : (parse(header).parameters['filename'] ?? null);
}
