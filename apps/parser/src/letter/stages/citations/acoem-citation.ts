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
const chapterAfterTitle = /^([A-Z][^;:]{1,80}?)[\s,(]+chapter\s{0,2}(\d{1,2})\b\)?[\s,:]*/i;
const namedChapter = /^([A-Z][^;:]{1,80}?)\s+chapter\b[\s,:]*/i;
const year = /\b((?:19|20)\d{2})\b/;

/** Whether the words start with the name of ACOEM's guidelines. */
export const isAcoem = (words: string): boolean =>
  /^(?:the\s+)?(?:MTUS\s*[-/]?\s*)?ACOEM\b|^(?:the\s+)?american\s+college\s+of\s+occupational\b/i.test(words);

/** Removes a pattern from the start of words. */
const take = (words: string, pattern: RegExp): string => words.replace(pattern, '');

/** Removes editions (`2nd Edition, (2004)`) from the start and returns the year if there is one. */
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

/** Reads the title of a numbered chapter: a known title, or the words up to the next delimiter, without brackets. */
const readTitle = (words: string): { readonly title: string; readonly rest: string } => {
  const opened = words.replace(/^\(/, '');
  const title = acoemTitleAt(opened) ?? /^[^,;:()]*/.exec(opened)?.[0] ?? '';
  return { title, rest: opened.slice(title.length).replace(/^\)/, '') };
};

/** Reads edition, chapter, title and topic from the words without ACOEM's name and the pages. */
const readPlace = (words: string): CitationDraft => {
  const { rest, edition } = takeEdition(words);
  const numbered = numberedChapter.exec(rest);
  if (numbered !== null) {
    const titled = readTitle(rest.slice(numbered[0].length));
    const later = takeEdition(titled.rest);
    return {
      edition: edition ?? later.edition,
      document: fieldWords(titled.title),
      chapter: numbered[1] ?? null,
      section: fieldWords(later.rest),
    };
  }
  const after = chapterAfterTitle.exec(rest);
  if (after !== null) {
    return {
      edition,
      document: fieldWords(after[1]),
      chapter: after[2] ?? null,
      section: fieldWords(rest.slice(after[0].length)),
    };
  }
  const named = namedChapter.exec(rest);
  if (named !== null) {
    return { edition, chapter: fieldWords(named[1]), section: fieldWords(rest.slice(named[0].length)) };
  }
  const title = acoemTitleAt(rest) ?? '';
  const later = takeEdition(rest.slice(title.length));
  return { edition: edition ?? later.edition, document: fieldWords(title), section: fieldWords(later.rest) };
};

/**
 * Reads ACOEM's guidelines: `ACOEM Chapter 12 Low Back Complaints Page(s): 290-291`, `ACOEM GUIDELINES, CHAPTER 10, 231`,
 * `ACOEM <title> Chapter, page 61`. A numbered chapter's title is the document.
 */
export const readAcoem = (words: string): CitationDraft => {
  const paged = readPages(words) ?? readBarePages(words) ?? { before: words, after: '', pages: [] };
  const unnamed = take(take(take(paged.before, name), genericTitle), /^\((?:MTUS\/)?ACOEM\)[\s,:]*/i);
  return { authority: 'ACOEM', ...readPlace(`${unnamed}${paged.after}`), pages: paged.pages };
};
