import { formatDate } from './dates.js';

/** A determination as it is cited. */
export interface Cited {
  readonly caseNumber: string | null;
  readonly ordinal: number;
  readonly decisionDate: string | null;
}

/**
 * Returns the citation of a determination, with the address of its page: `IMR decision CM16-0123456, item 2 (decided Nov 30, 2016),
 * https://…`.
 */
export function citationOf({ caseNumber, ordinal, decisionDate }: Cited, address: string, locale?: string): string {
  const decided = decisionDate === null ? 'undated' : `decided ${formatDate(decisionDate, locale)}`;
  return `IMR decision ${caseNumber ?? 'without case number'}, item ${ordinal} (${decided}), ${address}`;
}

/** Returns a passage in quotation marks, with its citation. */
export function citedPassage(passage: string, cited: Cited, address: string, locale?: string): string {
  return `“${passage.trim()}” ${citationOf(cited, address, locale)}`;
}
