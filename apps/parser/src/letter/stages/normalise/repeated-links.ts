const bareLink = /^(?:https?:\/\/|www\.)\S+$/i;

/** The end of a line whose sentence continues with a link. */
const leadsToLink = /(?:\bcitation|[,;:(]|\b(?:at|from|see|and|or))$/i;

/** Maximum number of lines with only a link that are checked; letters have a few. */
const mostLinks = 200;

/** Returns a link for the comparison: without scheme, `www.` and trailing punctuation or slashes. */
const comparable = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[./,;)\s]+$/, '');

/** Whether a line that is a link is part of a sentence: it ends the sentence, or the previous line continues with it. */
const isPartOfSentence = (link: string, before: string): boolean => /[.,;)]$/.test(link) || leadsToLink.test(before);

/**
 * Finds lines with only a link that the extraction has repeated, at the end of a page or inside an item: the same target
 * occurs in the letter's own words (possibly broken over lines), or the same line occurred before.
 */
export const findRepeatedLinks = (lines: readonly string[]): ReadonlySet<number> => {
  const candidates = lines.flatMap((line, index) =>
    bareLink.test(line) && !isPartOfSentence(line, lines[index - 1] ?? '') ? [index] : [],
  );
  if (candidates.length === 0) return new Set();
  const alone = new Set(candidates);
  const words = lines
    .filter((_, index) => !alone.has(index))
    .join('')
    .replace(/\s+/g, '')
    .toLowerCase();
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const index of candidates.slice(0, mostLinks)) {
    const link = comparable(lines[index] ?? '');
    if (seen.has(link) || words.includes(link)) repeated.add(index);
    seen.add(link);
  }
  return repeated;
};
