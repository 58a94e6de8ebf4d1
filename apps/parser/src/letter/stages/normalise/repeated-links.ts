const bareLink = /^(?:https?:\/\/|www\.)\S+$/i;

/** How a line ends whose sentence goes on with a link. */
const leadsToLink = /(?:\bcitation|[,;:(]|\b(?:at|from|see|and|or))$/i;

/** How many lines of bare links are looked at; letters have a handful. */
const mostLinks = 200;

/** A link as it is compared: without scheme, `www.` and the punctuation or slashes at its end. */
const comparable = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[./,;)\s]+$/, '');

/** Whether a line that is a link belongs to the sentence around it: it ends the sentence, or the line before leads to it. */
const isPartOfSentence = (link: string, before: string): boolean => /[.,;)]$/.test(link) || leadsToLink.test(before);

/**
 * Lines that hold nothing but a link which the extraction printed again, at a page's end or inside an item: its target
 * stands in the letter's own words too (there perhaps broken over lines), or the same line came before.
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
