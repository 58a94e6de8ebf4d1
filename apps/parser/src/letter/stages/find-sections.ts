import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

/** The sections of a letter, each of which starts with a heading. */
export type SectionName =
  'issue' | 'determinations' | 'reviewer' | 'documents' | 'summary' | 'guidelines' | 'decisions' | 'rationale';

/** The heading of a section; its words may be broken over lines or run together. */
export interface SectionHeading {
  readonly section: SectionName;
  readonly heading: RegExp;
}

/** The range of each section without its heading; a missing section is not in the map. */
export interface Sections {
  /** The text before the first heading. */
  readonly head: TextRange;
  readonly ranges: ReadonlyMap<SectionName, TextRange>;
  /** The number of headings of each section: two for two letters in one document. */
  readonly counts: ReadonlyMap<SectionName, number>;
}

/** Returns the range of the header: the text before a section, or before the first one if the layout names none. */
export const headerRange = ({ head, ranges }: Sections, endsAt: SectionName | undefined): TextRange => {
  const end = endsAt === undefined ? undefined : ranges.get(endsAt)?.start;
  return end === undefined ? head : { start: head.start, end };
};

/**
 * Returns the pattern of a heading at the start of a line: case-insensitive, with any white space or none between the words,
 * up to a colon or the end of the line. `is|was` matches either word.
 */
export const heading = (words: string): RegExp => {
  const pattern = words
    .split(' ')
    .map((word) => (word.includes('|') ? `(?:${word})` : word.replace(/[.*+?^${}()[\]\\/]/g, '\\$&')))
    .join('\\s{0,3}');
  return new RegExp(`^${pattern}[ \\t]{0,3}(?::|$)`, 'gim');
};

interface FoundHeading {
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
}

const findHeadings = (text: string, headings: readonly SectionHeading[]): FoundHeading[] =>
  headings
    .flatMap(({ section, heading: pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        section,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Finds a layout's sections: each extends from its heading to the next one. The first of each name is used. */
export const findSections = ({ text }: NormalisedText, headings: readonly SectionHeading[]): Sections => {
  const found = findHeadings(text, headings);
  const ranges = new Map<SectionName, TextRange>();
  const counts = new Map<SectionName, number>();
  found.forEach(({ section, end }, index) => {
    counts.set(section, (counts.get(section) ?? 0) + 1);
    if (ranges.has(section)) return;
    ranges.set(section, trimRange(text, { start: end, end: found[index + 1]?.start ?? text.length }));
  });
  return { head: trimRange(text, { start: 0, end: found[0]?.start ?? text.length }), ranges, counts };
};
