/** The part of a citation in the output of the parser that tells whether it was resolved. */
export interface ReadCitation {
  readonly authority: string | null;
  readonly document: string | null;
  /** The citation as written. */
  readonly raw: string;
}

/** A title that no entry of the vocabulary has. */
export interface UnresolvedTitle {
  readonly title: string;
  /** Number of citations of it. */
  readonly citations: number;
}

/**
 * Counts the titles of citations of no known authority, the most frequent first, then alphabetically. Titles that differ
 * in case and spaces only are one.
 */
export function countUnresolvedTitles(citations: readonly ReadCitation[]): readonly UnresolvedTitle[] {
  const counts = new Map<string, UnresolvedTitle>();
  for (const { authority, document, raw } of citations) {
    if (authority !== null) continue;
    const title = (document ?? raw).replace(/\s+/g, ' ').trim();
    const key = title.toLowerCase();
    const before = counts.get(key);
    counts.set(key, { title: before?.title ?? title, citations: (before?.citations ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.citations - a.citations || (a.title < b.title ? -1 : 1));
}
