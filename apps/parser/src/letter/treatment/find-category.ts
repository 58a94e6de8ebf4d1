import { type ResolutionMethod } from '#domain/model/treatment.js';
import { findWordEnding } from '#domain/vocabulary/word-endings.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { type Reading } from '../reading.js';
import { isKnown, type NamedItem, spanOfMatch, writtenWords } from './named-treatments.js';

type Span = Reading<unknown>['span'];

/** The category of an item and the words that determined it. */
export interface CategoryReading {
  readonly category: string;
  readonly subcategory: string | null;
  readonly written: string;
  readonly method: ResolutionMethod;
  /** The range of the words in the item. */
  readonly span: Span;
}

interface Candidate extends CategoryReading {
  readonly firstWord: number;
  readonly rank: number;
}

/** Precedence of terms: leading, ordinary, drug names, supporting, background. */
const ranks = { leading: 4, ordinary: 3, drug: 2, supporting: 1, background: 0 } as const;

/** Words after which the treatment's purpose or circumstances follow, not the treatment itself. */
const startsPart =
  /^(?:for|with|w|of|to|at|under|following|after|during|due|by|from|including|plus|per|via|as|regarding|secondary|prior|without|while|in|on|because|status)$/;

/** Treatments whose evaluations are not visits to a physician. */
const ownEvaluations: ReadonlySet<string> = new Set([
  'rehabilitation',
  'psych-services',
  'programs',
  'home-health',
  'transportation',
]);

/** A drug's name followed by one of these words is a laboratory test. */
const laboratoryWord = /^(?:levels?|screen|screening|assay|test|testing)$/;

/**
 * Returns an item's category: that of the strongest term in the first part that names a treatment. `Post-op Norco for knee
 * surgery` is a drug, `surgical consultation for a fusion` a visit.
 */
export function findCategory(item: NamedItem): CategoryReading | null {
  const candidates = [...termCandidates(item), ...drugCandidates(item), ...endingCandidates(item)];
  const partOf = partNumbers(item);
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null || isBetter(candidate, best, partOf)) best = candidate;
  }
  return best === null ? null : headOfPart(item, best, candidates, partOf);
}

function isBetter(candidate: Candidate, best: Candidate, partOf: readonly number[]): boolean {
  const [weight, bestWeight] = [weightOf(candidate), weightOf(best)];
  if (weight !== bestWeight) return weight > bestWeight;
  const [part, bestPart] = [partOf[candidate.firstWord] ?? 0, partOf[best.firstWord] ?? 0];
  if (part !== bestPart) return part < bestPart;
  if (candidate.rank !== best.rank) return candidate.rank > best.rank;
  return candidate.firstWord < best.firstWord;
}

/** Terms that name a treatment have equal weight at any position; other terms count only without them. */
function weightOf({ rank }: Candidate): number {
  return Math.min(rank, ranks.drug);
}

/** `Chiropractic initial evaluation` and `a visit with a psychologist` have the category of that treatment. */
function headOfPart(
  item: NamedItem,
  best: Candidate,
  candidates: readonly Candidate[],
  partOf: readonly number[],
): Candidate {
  if (best.rank !== ranks.leading) return best;
  const part = partOf[best.firstWord] ?? 0;
  const nextStart = partOf.indexOf(part + 1);
  const joined = /^(?:with|by|at)$/.test(item.words[nextStart]?.text ?? '');
  const own = candidates.find(({ rank, category, firstWord }) => {
    const near = partOf[firstWord] === part || (joined && partOf[firstWord] === part + 1);
    return near && rank === ranks.ordinary && ownEvaluations.has(category);
  });
  return own ?? best;
}

/** Terms inside a drug's name (the stool of a stool softener) are no treatments. */
function termCandidates(item: NamedItem): Candidate[] {
  const terms = item.terms.filter((term) => !item.drugs.some((drug) => contains(drug, term) && !contains(term, drug)));
  return terms.map((match) => ({
    category: match.value.category,
    subcategory: match.value.subcategory,
    written: writtenWords(item, match),
    method: match.method,
    span: spanOfMatch(item, match),
    firstWord: match.firstWord,
    rank: ranks[match.value.precedence],
  }));
}

function contains(outer: PhraseMatch<unknown>, inner: PhraseMatch<unknown>): boolean {
  return outer.firstWord <= inner.firstWord && outer.lastWord >= inner.lastWord;
}

function drugCandidates(item: NamedItem): Candidate[] {
  return item.drugs.map((match) => {
    const measured = laboratoryWord.test(item.words[match.lastWord + 1]?.text ?? '');
    return {
      category: measured ? 'diagnostic-testing' : 'pharmaceuticals',
      subcategory: measured ? 'lab-and-pathology' : null,
      written: writtenWords(item, match),
      method: match.method,
      span: spanOfMatch(item, match),
      firstWord: match.firstWord,
      rank: measured ? ranks.ordinary : ranks.drug,
    };
  });
}

/** Candidates from the endings of words that are in no list. */
function endingCandidates(item: NamedItem): Candidate[] {
  return item.words.flatMap((word, firstWord) => {
    const ending = isKnown(word.text) ? null : findWordEnding(word.text);
    if (ending === null) return [];
    const written = item.text.slice(word.start, word.end);
    const { category, subcategory } = ending;
    const span = { start: word.start, end: word.end };
    return [{ category, subcategory, written, method: 'alias' as const, span, firstWord, rank: ranks.ordinary }];
  });
}

/** Returns the part of the item that each word belongs to: parts start after punctuation and at prepositions. */
function partNumbers(item: NamedItem): number[] {
  const inName = new Set<number>();
  for (const match of [...item.terms, ...item.drugs]) {
    for (let at = match.firstWord + 1; at <= match.lastWord; at += 1) inName.add(at);
  }
  let part = 0;
  return item.words.map((word, at) => {
    if (word.breakBefore || (startsPart.test(word.text) && !inName.has(at))) part += 1;
    return part;
  });
}
