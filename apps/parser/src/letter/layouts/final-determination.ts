import { type SectionHeading, type Sections, heading } from '../stages/find-sections.js';
import { findLabelledItems } from '../stages/items/find-labelled-items.js';
import { type FoundItems } from '../stages/items/found-item.js';
import { type NormalisedText } from '../stages/normalise/normalised-text.js';
import { type LayoutMark, mark } from './layout-definition.js';

// The common parts of the Final Determinations of 2014, 2015 and 2016.

const madeHeading = heading('HOW THE IMR FINAL DETERMINATION WAS MADE');
const summaryHeading = heading('CLINICAL CASE SUMMARY');
const decisionsHeading = heading('IMR ISSUES, DECISIONS AND RATIONALES');

/** Returns a heading's pattern for a mark: not global, so that it has no state. */
const once = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'im');

export const finalDeterminationHeadings: readonly SectionHeading[] = [
  { section: 'reviewer', heading: madeHeading },
  { section: 'summary', heading: summaryHeading },
  { section: 'decisions', heading: decisionsHeading },
];

/** The marks of all Final Determinations. */
export const finalDeterminationMarks: readonly LayoutMark[] = [
  mark('the heading on how the determination was made', 2, once(madeHeading)),
  mark('the heading of the clinical case summary', 1, once(summaryHeading)),
  mark('the heading of issues, decisions and rationales', 3, once(decisionsHeading)),
  mark('an item with the reviewer’s guideline label', 2, /\bmaximus\s{1,3}guideline\s{0,3}:/i),
];

/** Credentials in lines of their own, since the end of 2014. */
export const credentialLines =
  /\bstate\(s\)\s{1,3}of\s{1,3}licensure\s{0,3}:|\bcertification\(s\)\s?\/\s?specialty\s{0,3}:/i;

/** Credentials inside the paragraph on how the determination was made, until the end of 2014. */
export const credentialsInProse =
  /\breviewer\s{1,3}is\s{1,3}board\s{1,3}certified\b|\bis\s{1,3}licensed\s{1,3}to\s{1,3}practice\s{1,3}in\b/i;

/** Statements that occur only in letters from 2016 on. */
export const statementsOf2016 =
  /\brecommendation\(s\)\s{1,3}outside\s{1,3}of\s{1,3}the\s{1,3}MTUS\b|\bdid\s{1,3}not\s{1,3}cite\s{1,3}any\s{1,3}medical\s{1,3}evidence\b|\bTreatment\s{1,3}(?:2016|2017)\b/;

const headerDate = /\b\d{1,2}\/\d{1,2}\/((?:19|20)\d{2})\b/g;

/** Returns the year of the latest date in the header, which is the decision date; null without a header. */
export const yearOfDecision = ({ text }: NormalisedText): number | null => {
  const made = text.search(once(madeHeading));
  let latest: number | null = null;
  for (const match of text.slice(0, Math.max(0, made)).matchAll(headerDate)) {
    latest = Math.max(latest ?? 0, Number(match[1]));
  }
  return latest;
};

/** Finds the items in the decisions section, or in the whole text if that heading is missing. */
export const findFinalDeterminationItems = (text: NormalisedText, sections: Sections): FoundItems =>
  findLabelledItems(text, sections.ranges.get('decisions') ?? { start: 0, end: text.text.length });
