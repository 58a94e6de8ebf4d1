/** The pages of a citation, separated from its other words. */
export interface PagesReading {
  /** The words before the pages. */
  readonly before: string;
  /** The words after them. */
  readonly after: string;
  /** The parts as written: `77-81`, `89`. */
  readonly pages: string[];
}

const label = /[\s,;(]*\b(?:pages?\(s\)|pages?|pgs?\b\.?|pp?\.)\s{0,2}:?\s{0,2}/i;
const list =
  /^(?:#?\s?\d{1,4}[a-z]?(?:\s{0,2}[-–]\s{0,2}\d{1,4}[a-z]?)?(?:\s{0,2}(?:,|;|&|and\b|through\b|to\b)(?:\s{0,2}and\b)?(?:\s{0,2}(?:pages?|pgs?\.?|p\.))?\s{0,2}(?=#?\d))?){1,40}/i;
const bareList =
  /,\s{0,2}(\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s{0,2}(?:,|and)\s{0,2}\d{1,4}(?:\s?[-–]\s?\d{1,4})?){0,20})\s*$/;

const split = (pages: string): string[] =>
  pages
    .replace(/\b(?:pages?|pgs?\.?|p\.)/gi, ' ')
    .split(/,|;|&|\band\b/i)
    .map((part) => part.replace(/\s*[-–]\s*/g, '-').replace(/[#\s]/g, ''))
    .filter((part) => /\d/.test(part));

/** Maximum number of page announcements in one citation. */
const maxAnnouncements = 12;

/** Reads the first `Page(s): 71-73, 80 and 94`, `page 61`, `pg. 12`; null without an announcement. */
const readFirst = (words: string): PagesReading | null => {
  const announced = label.exec(words);
  if (announced === null) return null;
  const rest = words.slice(announced.index + announced[0].length);
  const pages = list.exec(rest)?.[0] ?? '';
  // `page` in a title without a number after it is no announcement.
  if (pages === '' && !/\(s\)/i.test(announced[0])) return null;
  return {
    before: words.slice(0, announced.index),
    after: rest.slice(pages.length).replace(/^\s*of\s\d{1,4}/i, ''),
    pages: split(pages),
  };
};

/** Reads every announced page of a citation; `after` contains the words between and after them. */
export const readPages = (words: string): PagesReading | null => {
  const first = readFirst(words);
  if (first === null) return null;
  let { after } = first;
  const pages = [...first.pages];
  for (let count = 1; count < maxAnnouncements; count += 1) {
    const next = readFirst(after);
    if (next === null) break;
    pages.push(...next.pages);
    after = `${next.before}${next.after}`;
  }
  return { before: first.before, after, pages };
};

/** Reads numbers at the end after a comma (`CHAPTER 10, 231`); a year is not a page. */
export const readBarePages = (words: string): PagesReading | null => {
  const match = bareList.exec(words);
  const pages = match?.[1];
  if (match === null || pages === undefined || /^(?:19|20)\d{2}$/.test(pages)) return null;
  return { before: words.slice(0, match.index), after: '', pages: split(pages) };
};
