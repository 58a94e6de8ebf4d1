/** Longest name in characters. */
const longestName = 255;

/** What a document is called whose sender gave no name. */
export const unnamed = 'unnamed';

/**
 * A name fit to be shown: the last part of a path, without control characters and lone surrogates, of bounded length.
 * It is data and never used as a path.
 */
export function documentName(given: string | null | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return clean === '' ? unnamed : Array.from(clean).slice(0, longestName).join('');
}

/**
 * The file name of a `Content-Disposition` header (RFC 6266): `filename*` in UTF-8 before `filename`; null where it has
 * none that can be read.
 */
export function dispositionName(header: string | undefined): string | null {
  if (header === undefined) return null;
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) return percentDecoded(extended);
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(header);
  if (plain === null) return null;
  return plain[1]?.replace(/\\(.)/g, '$1') ?? plain[2] ?? null;
}

function percentDecoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
