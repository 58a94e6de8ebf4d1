import { type Layout } from '#domain/model/letter.js';
import { type SectionHeading, type SectionName, type Sections } from '../stages/find-sections.js';
import { type FoundItems } from '../stages/items/found-item.js';
import { type NormalisedText } from '../stages/normalise/normalised-text.js';

/** One thing that speaks for a layout, or, with a weight below 0, against it. */
export interface LayoutMark {
  /** What the mark is, in plain words, for the explanation of a reading. */
  readonly description: string;
  readonly weight: number;
  readonly matches: (text: NormalisedText) => boolean;
}

/** All that the stages must know of one form of the letter. */
export interface LayoutDefinition {
  readonly id: Layout;
  readonly marks: readonly LayoutMark[];
  readonly headings: readonly SectionHeading[];
  /** The section whose heading ends the header; without it the header ends at the first heading. */
  readonly headerEndsAt?: SectionName;
  readonly findItems: (text: NormalisedText, sections: Sections) => FoundItems;
}

/** A mark that is a pattern anywhere in the text. The pattern must not be global. */
export const mark = (description: string, weight: number, pattern: RegExp): LayoutMark => ({
  description,
  weight,
  matches: ({ text }) => pattern.test(text),
});
