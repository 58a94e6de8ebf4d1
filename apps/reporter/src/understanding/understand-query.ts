import { namedSides } from '#domain/vocabulary/named-sides.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { combineTerms, isConsultation } from './combine-terms.js';
import { askingWords, reasoningPhrases } from './known-words.js';
import { nameTerms } from './name-terms.js';
import { type UnderstoodTerm } from './understood-term.js';

/** A query as it was understood. */
export interface UnderstoodQuery {
  /** In the order of the query. */
  readonly terms: readonly UnderstoodTerm[];
  /** Alternatives of filters that must all match; empty if no part of the query names something of a request. */
  readonly alternatives: readonly (readonly DeterminationFilter[])[];
  /** What is searched in the words of item, rationale and summary, in the syntax of searches; null if nothing is left. */
  readonly text: string | null;
  /** Words and phrases that must not be in item, rationale and summary. */
  readonly excludedText: readonly string[];
  /** What is searched in the item only, all of which must match: sides, levels, and with whom a consultation is. */
  readonly itemTexts: readonly string[];
  /** Words of which the item must have one, for the terms whose fields do not tell: `aquatic or pool`. */
  readonly impliedTexts: readonly string[];
  /** Words without use for the search: numbers without a unit, and words of asking. */
  readonly ignored: readonly string[];
}

/** A piece of a query: plain words, or a quoted phrase, which is searched as it is. */
interface Segment {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
}

const segmentPattern = /(-?)"([^"]*)"|(?<=^|\s)-(\S+)|[^"\s]\S*|\s+|"/g;
const levelPattern = /^[clts]\d{1,2}$/;

/** Understands a query in free words: what is requested, its amounts and body parts, and the words that are left. */
export function understandQuery(query: string): UnderstoodQuery {
  const terms: UnderstoodTerm[] = [];
  const text: string[] = [];
  const excludedText: string[] = [];
  const itemTexts: string[] = [];
  const ignored: string[] = [];
  for (const segment of plainJoined(readSegments(quoteReasoning(query)))) {
    const { excluded } = segment;
    if (segment.quoted) {
      (excluded ? excludedText : text).push(`"${segment.text}"`);
      continue;
    }
    const named = nameTerms(segment.text);
    for (const term of named.terms) {
      // A treatment has many names, of which one is excluded.
      if (excluded && term.kind === 'treatment') excludedText.push(`"${term.written}"`);
      else terms.push({ ...term, excluded });
    }
    for (const { text: word, written } of named.left) {
      if (excluded) excludedText.push(written);
      else if (namedSides(word).length > 0 || levelPattern.test(word)) itemTexts.push(written);
      else if (askingWords.has(word) || /^\d/.test(word)) ignored.push(written);
      else text.push(written);
    }
  }
  const { alternatives, dropped } = combineTerms(terms.filter(({ excluded }) => !excluded));
  const kept = terms.filter((term) => !dropped.includes(term));
  const left = text.join(' ').trim();
  if (alternatives.length === 0) return wordsOnly(query);
  // The words beside a consultation say with whom.
  const consults = kept.some((term) => !term.excluded && isConsultation(term));
  const droppedTreatments = dropped.filter(({ kind }) => kind === 'treatment').map(({ written }) => written);
  return {
    terms: kept,
    alternatives,
    text: consults || left === '' ? null : left,
    excludedText,
    itemTexts: consults ? [...itemTexts, ...droppedTreatments, ...text] : itemTexts,
    impliedTexts: terms
      .filter(({ excluded, itemWords }) => !excluded && itemWords.length > 0)
      .map(({ itemWords }) => itemWords.join(' or ')),
    ignored: [
      ...dropped.map(({ written }) => written).filter((each) => !consults || !droppedTreatments.includes(each)),
      ...ignored,
    ],
  };
}

/** Returns a query of which only the words are searched. */
export function wordsOnly(query: string): UnderstoodQuery {
  return {
    terms: [],
    alternatives: [],
    text: query,
    excludedText: [],
    itemTexts: [],
    impliedTexts: [],
    // Postgres does not index these words: `not recommended` finds what is recommended as well.
    ignored: query.match(/(?<![\w-])(?:no|not|without)(?![\w-])/gi) ?? [],
  };
}

/** Quotes the phrases of rationales outside of quotation marks. */
function quoteReasoning(query: string): string {
  return query.includes('"') ? query : query.replace(reasoningPhrases, '"$&"');
}

function readSegments(query: string): Segment[] {
  return [...query.matchAll(segmentPattern)].map(([whole, minus, phrase, excludedWord]) => {
    if (phrase !== undefined) return { text: phrase, quoted: true, excluded: minus === '-' };
    if (excludedWord !== undefined) return { text: excludedWord, quoted: false, excluded: true };
    return { text: whole, quoted: false, excluded: false };
  });
}

/** Joins plain words that follow one another, since a term has several. */
function plainJoined(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && !last.quoted && !last.excluded && !segment.quoted && !segment.excluded) {
      joined[joined.length - 1] = { ...last, text: last.text + segment.text };
    } else joined.push(segment);
  }
  return joined;
}
