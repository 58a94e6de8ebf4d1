import { type Determination } from '#domain/model/determination.js';

/** A page or an author and year that a rationale names, with its place in the rationale. */
export interface SecondaryCitation {
  readonly value: Determination['secondaryCitations'][number];
  readonly start: number;
  readonly end: number;
}

const page = /\bp(?:ages?|gs?\.?|p\.?|\.)?\s{0,2}(\d{1,4}(?:\s?[-–]\s?\d{1,4})?)\b/gi;
const authorAndYear =
  /\((\p{Lu}[\p{L}'’-]{1,30}(?:\s(?:et al\.?|and|&|\p{Lu}[\p{L}'’.-]{0,30})){0,4}),?\s((?:19|20)\d{2})[a-z]?\)/gu;

/** How many references of one rationale are kept. */
const maxCitations = 200;

/** Finds `page 77` and `(Author, 2008)` in a rationale, in their order. A lone `p` needs its number right beside it. */
export const findSecondaryCitations = (rationale: string): SecondaryCitation[] => {
  const pages = [...rationale.matchAll(page)].map((match): SecondaryCitation => ({
    value: { raw: match[0], page: (match[1] ?? '').replace(/\s/g, ''), year: null },
    start: match.index,
    end: match.index + match[0].length,
  }));
  const authors = [...rationale.matchAll(authorAndYear)].map((match): SecondaryCitation => ({
    value: { raw: match[0], page: null, year: Number(match[2]) },
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...pages, ...authors].sort((a, b) => a.start - b.start).slice(0, maxCitations);
};
