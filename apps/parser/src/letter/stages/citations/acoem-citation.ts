import { type CitationDraft, fieldWords } from './citation-draft.js';
import { acoemTitleAt } from './guideline-titles.js';
import { readBarePages, readPages } from './read-pages.js';

const name =
  /^(?:the\s+)?(?:american\s+college\s+of\s+occupational\s+(?:and|&)\s+environmental\s+medicine\s*(?:[,(]|’s|'s)*\s*)?(?:(?:MTUS\s*[-/]?\s*)?ACOEM\b\)?)?[\s,:]*/i;
const genericTitle =
  /^(?:(?:occupational\s+medicine\s+)?(?:practice\s+|treatment\s+|medical\s+)*guidelines?|OMPG)\b[\s,:-]*/i;
const editionWords =
  /^[\s,(:-]*(?:(?:\d{1,2}(?:st|nd|rd|th)|second|third|first)\s+ed(?:ition|\.)?|(?:updated?|revised)?\s*(?:19|20)\d{2}(?:\s+update)?)\)?[\s,:;)-]*/i;
const numberedChapter = /^\(?(?:chapter|ch\.?)\s{0,2}(\d{1,2})\b\)?[\s,:;–-]*/i;
const namedChapter = /^([A-Z][^;:]{1,80}?)\s+chapter\b[\s,:]*/i;
const year = /\b((?:19|20)\d{2})\b/;

/** Whether words name ACOEM's guidelines first of all. */
export const isAcoem = (words: string): boolean =>
  /^(?:the\s+)?(?:MTUS\s*[-/]?\s*)?ACOEM\b|^(?:the\s+)?american\s+college\s+of\s+occupational\b/i.test(words);

/** Takes a pattern off the front of words. */
const take = (words: string, pattern: RegExp): string => words.replace(pattern, '');

/** Takes editions (`2nd Edition, (2004)`) off the front; gives the year where one is named. */
const takeEdition = (words: string): { readonly rest: string; readonly edition: number | null } => {
  let rest = words;
  let edition: number | null = null;
  for (let count = 0; count < 3; count += 1) {
    const match = editionWords.exec(rest);
    if (match === null || match[0] === '') break;
    const written = year.exec(match[0])?.[1];
    if (written !== undefined) edition = Number(written);
    rest = rest.slice(match[0].length);
  }
  return { rest, edition };
};

/**
 * Reads ACOEM's guidelines: `ACOEM Chapter 12 Low Back Complaints Page(s): 305-306`, `ACOEM GUIDELINES, CHAPTER 11, 265`,
 * `ACOEM Pain, Suffering, and the Restoration of Function Chapter, page 114`. A numbered chapter's title is the document.
 */
export const readAcoem = (words: string): CitationDraft => {
  const paged = readPages(words) ?? readBarePages(words) ?? { before: words, after: '', pages: [] };
  const unnamed = take(take(take(paged.before, name), genericTitle), /^\((?:MTUS\/)?ACOEM\)[\s,:]*/i);
  const { rest, edition } = takeEdition(unnamed);
  const chapter = numberedChapter.exec(rest);
  if (chapter !== null) {
    const after = rest.slice(chapter[0].length).replace(/^\(|\)$/g, '');
    const title = acoemTitleAt(after) ?? /^[^,;:(]*/.exec(after)?.[0] ?? '';
    return {
      authority: 'ACOEM',
      document: fieldWords(title),
      edition,
      chapter: chapter[1] ?? null,
      section: fieldWords(`${after.slice(title.length)} ${paged.after}`),
      pages: paged.pages,
    };
  }
  const named = namedChapter.exec(rest);
  const section = named === null ? rest : rest.slice(named[0].length);
  const title = named === null ? acoemTitleAt(rest) : null;
  return {
    authority: 'ACOEM',
    document: title,
    edition,
    chapter: fieldWords(named?.[1]),
    section: fieldWords(`${section.slice(title?.length ?? 0)} ${paged.after}`),
    pages: paged.pages,
  };
};
