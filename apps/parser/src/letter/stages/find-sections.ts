import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

/** The parts of a letter that its headings open; `head` is what stands before the first of them. */
export type SectionName =
  'issue' | 'determinations' | 'reviewer' | 'documents' | 'summary' | 'guidelines' | 'decisions' | 'rationale';

/** A heading that opens a section, as the layout prints it; words can be broken over lines or run together. */
export interface SectionHeading {
  readonly section: SectionName;
  readonly heading: RegExp;
}

/** Where each section stands, without its heading; a section that the letter lacks is not in the map. */
export interface Sections {
  /** What stands before the first heading. */
  readonly head: TextRange;
  readonly ranges: ReadonlyMap<SectionName, TextRange>;
  /** How often the heading of each section stands in the letter: twice for two letters in one document. */
  readonly counts: ReadonlyMap<SectionName, number>;
}

/** The header: what stands before a section, or before the first one where the layout names none. */
export const headerRange = ({ head, ranges }: Sections, endsAt: SectionName | undefined): TextRange => {
  const end = endsAt === undefined ? undefined : ranges.get(endsAt)?.start;
  return end === undefined ? head : { start: head.start, end };
};

/**
 * Makes the pattern of a heading at a line's start from its words: case does not count, words can be parted by any
 * white space or none; it ends at a colon or at the line's end. `alternatives` are words in place of each other (`is|was`).
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

/** Finds a layout's sections: each reaches from its heading to the next one. The first of a name counts. */
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
