import {
  type CitationDraft,
  type Fragment,
  fieldWords,
  type PlacedCitation,
  placeCitation,
  trimFragment,
} from './citation-draft.js';
import { isAcoem, readAcoem } from './acoem-citation.js';
import { readMtus } from './mtus-citation.js';
import { fromOdg, isOdg, isOdgChapter, readOdg, startsWithOdgChapter } from './odg-citation.js';
import { readPages } from './read-pages.js';
import { cutAt } from './split-statement.js';

const url =
  /\b(?:https?:\/\/|www\.)[^\s,;)]+|\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,3}\.(?:com|org|gov|net|edu)\b(?:\/[^\s,;)]*)?/i;
const sourceStart =
  /^(?:the\s+)?(?:non-?\s?MTUS\b|\(?ODG\b|official\s+disabilit(?:y|ies)\b|ACOEM\b|american\s+(?:college|academy|medical|pain|society)\b|MTUS\s?:|other\s+medical\s+treatment\b|physicians?['’]?s?['’]?\s+desk\b|PDR\b|FDA\b|food\s+and\s+drug\b|national\s+(?:guideline|library|institute)\b|medline|pubmed\b|cochrane\b|goodman\b|epocrates\b|medscape\b|up\s?to\s?date\b|web\s?md\b|rx\s?list\b|drugs\.com\b|mayo\s+clinic\b|wikipedia\b|campbell['’]?s\b|wheeless\b|aetna\b|cigna\b|medicare\b|labor\s+code\b|https?:|www\.)/i;

/** Authorities by the names used in letters. */
const bodies: readonly (readonly [string, RegExp])[] = [
  ['PDR', /^(?:the\s+)?(?:physicians?['’]?s?['’]?\s+desk\s+reference|PDR)\b/i],
  ['FDA', /^(?:the\s+)?(?:(?:u\.?s\.?\s+)?food\s+(?:and|&)\s+drug\s+administration|(?:u\.?s\.?\s+)?FDA)\b/i],
  ['NLM', /^(?:the\s+)?(?:(?:u\.?s\.?\s+)?national\s+library\s+of\s+medicine|NLM|medline\s?plus|pubmed)\b/i],
  ['NGC', /^(?:the\s+)?(?:national\s+guidelines?\s+clearinghouse|NGC)\b/i],
  ['AMA', /^(?:the\s+)?(?:american\s+medical\s+association|AMA)\b/i],
  ['AAOS', /^(?:the\s+)?(?:american\s+academy\s+of\s+orthop(?:a)?edic\s+surgeons|AAOS)\b/i],
  ['CDC', /^(?:the\s+)?(?:centers?\s+for\s+disease\s+control|CDC)\b/i],
  ['NIH', /^(?:the\s+)?(?:national\s+institutes?\s+of\s+health|NIH)\b/i],
];
const hosts: readonly (readonly [string, RegExp])[] = [
  ['NLM', /\bnlm\.nih\.gov\b|\bmedlineplus\.gov\b/i],
  ['FDA', /\bfda\.gov\b/i],
  ['ODG', /\bodg-?twc\.com\b|\bodg\.mcg\.com\b|\bworklossdata\b/i],
  ['ACOEM', /\bacoem\b/i],
  ['PDR', /\bpdr\.net\b/i],
  ['NGC', /\bguideline\.gov\b/i],
  ['CDC', /\bcdc\.gov\b/i],
];

/**
 * Whether the words after a semicolon are a separate source. After a chapter of the Official Disability Guidelines, a few
 * words that name neither a source nor a chapter are its topic (`…, Knee Chapter; Braces`).
 */
const isSourceAfterSemicolon = (before: string, rest: string): boolean => {
  const words = trimFragment({ text: /^[^;]*/.exec(rest)?.[0] ?? '', start: 0 }).text;
  const isShort = words.split(/\s+/).length <= 6 && !/\d{4}|\.[a-z]/.test(words);
  // Book titles capitalise all words, topics only the first one.
  const canBeTopic = isShort && (/\bchapter\s*$/i.test(before) || !/\s[A-Z][a-z]/.test(words));
  return !canBeTopic || sourceStart.test(rest) || isOdgChapter(words) || !isOdg(before.trim());
};

/** Whether another chapter of the same guidelines follows: `ODG, Diabetes Chapter: …, and Pain Chapter: …`. */
const isOtherChapter = (border: string, before: string, rest: string): boolean =>
  border.startsWith(',') && startsWithOdgChapter(rest) && /\bchapter\b/i.test(before) && isOdg(before.trim());

/** The publisher of the Official Disability Guidelines, which may precede their name. */
const publisher = /\bwork\s+loss\s+data\s+institute\s*$/i;

const sourceBorder = /;\s+(?:and\s+)?(?:the\s+)?|,\s{0,2}(?:and\s+)?(?:the\s+)?|\.\s+|\s+and\s+(?:the\s+)?/gi;

const findBorders = (text: string): { at: number; next: number }[] => {
  const borders: { at: number; next: number }[] = [];
  for (const match of text.matchAll(sourceBorder)) {
    const next = match.index + match[0].length;
    const rest = text.slice(next, next + 80);
    const isLink = /^(?:https?:|www\.|[a-z\d-]{1,40}\.(?:com|org|gov|net)\b)/i.test(rest);
    const before = text.slice(borders.at(-1)?.next ?? 0, match.index);
    // A link after a comma or a full stop belongs to the previous source; after a semicolon it is a separate source.
    const isNext = match[0].startsWith(';')
      ? isSourceAfterSemicolon(before, rest)
      : (sourceStart.test(rest) && !isLink) || isOtherChapter(match[0], before, rest);
    if (isNext && !publisher.test(before.slice(-40))) borders.push({ at: match.index, next });
  }
  return borders;
};

const authorityOf = (title: string, link: string | null): string | null => {
  const named = bodies.find(([, pattern]) => pattern.test(title));
  if (named !== undefined) return named[0];
  if (title !== '' || link === null) return null;
  return hosts.find(([, pattern]) => pattern.test(link))?.[0] ?? null;
};

const year = /[\s,(]*\b((?:19|20)\d{2})\b\)?/;
const chapterNumber = /[\s,(]*\bchapter\s{1,2}(\d{1,3})\b\)?[\s,:]*/i;

/** Reads a textbook, journal, drug reference or link: title, chapter, year and pages if marked. */
const readGeneral = (words: string): CitationDraft => {
  const paged = readPages(words) ?? { before: words, after: '', pages: [] };
  const chapter = chapterNumber.exec(paged.before);
  const title = chapter === null ? paged.before : paged.before.slice(0, chapter.index);
  const section = chapter === null ? '' : paged.before.slice(chapter.index + chapter[0].length);
  const written = year.exec(title);
  return {
    authority: authorityOf(title.trim(), null),
    document: fieldWords(written === null ? title : title.replace(year, '')),
    edition: written === null ? null : Number(written[1]),
    chapter: chapter?.[1] ?? null,
    section: fieldWords(section),
    pages: paged.pages,
  };
};

/** Separates the link, without the full stop of the sentence, from the other words. */
const takeLink = (words: string): { readonly rest: string; readonly link: string | null } => {
  const match = url.exec(words);
  if (match === null) return { rest: words, link: null };
  const link = match[0].replace(/[.,;:]+$/, '');
  const before = words.slice(0, match.index);
  const after = words.slice(match.index + match[0].length);
  return { rest: `${before} ${before.trimEnd().endsWith(',') ? after.replace(/^\s*,/, '') : after}`, link };
};

/** Words before the name of a source that carry no meaning. */
const lead =
  /^[\s.,:;]*(?:the\s+)?(?:non-?\s?MTUS\s+(?:citations?\s+)?)?(?:other\s+medical\s+treatment\s+guidelines?(?:\s+or\s+medical\s+evidence)?\s*:?\s*)?/i;

const readSource = (words: string, before: CitationDraft | null): CitationDraft => {
  const { rest, link } = takeLink(words);
  const title = rest.replace(lead, '').replace(/[\s.,:;]+$/, '');
  const linked = { url: link };
  if (title === '') return { authority: authorityOf('', link), ...linked };
  if (before?.authority === 'ODG' && (isOdgChapter(title) || startsWithOdgChapter(title)))
    return { ...readOdg(`ODG, ${title}`), ...linked };
  if (isOdg(title)) return { ...readOdg(title), ...linked };
  if (isAcoem(title)) return { ...readAcoem(title), ...linked };
  const mtus = /^(?:(?:CA|California)\s+)?MTUS\b\s*[:,-]?\s*/i.exec(title);
  if (mtus !== null) return { ...readMtus(title.slice(mtus[0].length)), ...linked };
  const odg = fromOdg(title);
  return { ...(odg === null ? readGeneral(title) : readOdg(odg)), ...linked };
};

/** Reads the sources of `Decision based on Non-MTUS Citation …`. */
export const readOtherPart = (part: Fragment): PlacedCitation[] => {
  const citations: PlacedCitation[] = [];
  for (const fragment of cutAt(part, findBorders(part.text))) {
    const draft = readSource(trimFragment(fragment).text, citations.at(-1)?.citation ?? null);
    citations.push(placeCitation(draft, fragment));
  }
  return citations;
};
