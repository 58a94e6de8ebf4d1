import { type Layout } from '#domain/model/letter.js';
import { type SectionHeading, type SectionName, type Sections } from '../stages/find-sections.js';
import { type FoundItems } from '../stages/items/found-item.js';
import { type NormalisedText } from '../stages/normalise/normalised-text.js';

/** One indication for a layout or, with a negative weight, against it. */
export interface LayoutMark {
  /** The mark in words, for `--explain`. */
  readonly description: string;
  readonly weight: number;
  readonly matches: (text: NormalisedText) => boolean;
}

/** Everything that the stages need about one layout. */
export interface LayoutDefinition {
  readonly id: Layout;
  readonly marks: readonly LayoutMark[];
  readonly headings: readonly SectionHeading[];
  /** The section whose heading ends the header; by default the header ends at the first heading. */
  readonly headerEndsAt?: SectionName;
  readonly findItems: (text: NormalisedText, sections: Sections) => FoundItems;
}

/** Returns a mark that matches a pattern anywhere in the text. The pattern must not be global. */
export const mark = (description: string, weight: number, pattern: RegExp): LayoutMark => ({
  description,
  weight,
  matches: ({ text }) => pattern.test(text),
});
