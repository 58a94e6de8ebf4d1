import {
  type CitationDraft,
  type Fragment,
  fieldWords,
  type PlacedCitation,
  placeCitation,
  trimFragment,
} from './citation-draft.js';
import { isAcoem, readAcoem } from './acoem-citation.js';
import { acoemTitleAt, chronicPainTitle, documentTitle, titleAndYear } from './guideline-titles.js';
import { readPages } from './read-pages.js';
import { cutAt } from './split-statement.js';

const guidelineStart =
  /^(?:ACOEM\b|chapter\s{0,2}\d{1,2}\s+[A-Z]|(?:chronic\s+pain|post-?\s?surgical|acupuncture)\s+(?:medical\s+)?treatment\s+guidelines?\b)/i;
const sectionsLabel = /^[\s,]*section\(?s?\)?\s{0,2}:\s*/i;
const regulation =
  /(?:\b8\s?C\.?\s?C\.?\s?R\.?,?\s{0,2})?(?:§{1,2}\s?)?\b(97\d{2}\.\d{1,3}(?:\.\d{1,2})?(?:\([a-z]\))?(?:\s?[-–]\s?97\d{2}\.\d{1,3})?)[\s,]*(?:et\s+seq\.?)?/i;
/** The name of the code without a section. */
const regulationWords = /\b8\s?C\.?\s?C\.?\s?R\.?,?(?:\s*§{1,2})?/i;
const effective =
  /\(?\b(?:effective\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+)(?:\d{1,2},?\s+)?((?:19|20)\d{2})\)?/i;
const chronicPain =
  /^(?:(?:the\s+)?(?:california|ca)\s+)?chronic\s+pain\s+(?:medical\s+)?treatment\s+guidelines?\b[\s,:]*/i;
const otherGuideline = /^(?:the\s+)?((?:[A-Z][\w-]*\s+){1,5}?guidelines?)\b[\s,:]*/i;

/** Finds the borders between two parts of MTUS in the words after one announcement. */
const findBorders = (text: string): { at: number; next: number }[] => {
  const borders: { at: number; next: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(/,\s{0,2}(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+/gi)) {
    const next = match.index + match[0].length;
    const current = text.slice(from, match.index);
    const rest = text.slice(next, next + 140);
    const isNext = guidelineStart.test(rest) || (titleAndYear.test(rest) && /(?:19|20)\d{2}/.test(current));
    if (!isNext || current.trim() === '') continue;
    borders.push({ at: match.index, next });
    from = next;
  }
  return borders;
};

/** `Low Back Complaints 2004, Section(s): a, b`: letters from 2015 on. */
const readTitled = (words: string): CitationDraft | null => {
  const titled = titleAndYear.exec(words);
  if (titled === null) return null;
  const paged = readPages(words.slice(titled[0].length));
  const rest = paged?.before ?? words.slice(titled[0].length);
  return {
    authority: 'MTUS',
    document: documentTitle(titled[1] ?? ''),
    edition: Number(titled[2]),
    section: fieldWords(rest.replace(sectionsLabel, '')),
    pages: paged?.pages ?? [],
  };
};

/**
 * `Chronic Pain Treatment Guidelines <topic> Page(s): 77`: letters of 2014. The guideline's name may occur twice, and a
 * regulation and the guideline's date may precede the topic.
 */
const readUntitled = (words: string): CitationDraft => {
  const paged = readPages(words) ?? { before: words, after: '', pages: [] };
  let rest = paged.before;
  let document: string | null = null;
  for (let count = 0; count < 3 && chronicPain.test(rest); count += 1) {
    document = chronicPainTitle;
    rest = rest.replace(chronicPain, '').replace(/^MTUS\b[\s,:]*(?=chronic\b)/i, '');
  }
  const other = document === null ? otherGuideline.exec(rest) : null;
  if (other !== null) {
    document = documentTitle(other[1] ?? '');
    rest = rest.slice(other[0].length);
  }
  const chapter = document === null ? acoemTitleAt(rest) : null;
  if (chapter !== null) {
    document = chapter;
    rest = rest.slice(chapter.length).replace(/^\s+chapter\b/i, '');
  }
  const rule = regulation.exec(rest);
  if (rule !== null) rest = `${rest.slice(0, rule.index)} ${rest.slice(rule.index + rule[0].length)}`;
  const date = effective.exec(rest);
  if (date !== null) rest = `${rest.slice(0, date.index)} ${rest.slice(date.index + date[0].length)}`;
  return {
    authority: 'MTUS',
    document,
    edition: date?.[1] === undefined ? null : Number(date[1]),
    section: fieldWords(
      `${rest
        .replace(regulationWords, ' ')
        .replace(/^\s*MTUS\b/i, '')
        .replace(sectionsLabel, '')}${paged.after}`,
    ),
    regulation: rule?.[1]?.replace(/\s/g, '').replace('–', '-') ?? null,
    pages: paged.pages,
  };
};

/** Reads one part of MTUS, named by its title or as `MTUS: …`. */
export const readMtus = (words: string): CitationDraft => {
  if (isAcoem(words) || /^chapter\s{0,2}\d/i.test(words)) return readAcoem(words);
  return readTitled(words) ?? readUntitled(words);
};

/** Reads the sources of `Decision based on MTUS …`. */
export const readMtusPart = (part: Fragment): PlacedCitation[] => {
  const fragments = cutAt(part, findBorders(part.text));
  if (fragments.length === 0) return [placeCitation({ authority: 'MTUS' }, { text: 'MTUS', start: part.start - 4 })];
  return fragments.map((fragment) => placeCitation(readMtus(trimFragment(fragment).text), fragment));
};
