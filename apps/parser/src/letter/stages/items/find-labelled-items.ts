import { type NormalisedText, type TextRange, trimRange } from '../normalise/normalised-text.js';
import { type FoundItem, type FoundItems } from './found-item.js';
import { findHeadingStart } from './heading-start.js';
import { findItemLabels, type ItemLabel, type ItemLabelKind } from './item-labels.js';
import { type OutcomeWord, readOutcomeBefore } from './outcome-word.js';

/** The labels of one item, and the outcome before the first of them. */
interface LabelGroup {
  readonly outcome: OutcomeWord | null;
  readonly labels: readonly ItemLabel[];
}

const order: readonly ItemLabelKind[] = ['claims-administrator', 'reviewer', 'rationale'];

/**
 * Groups labels by item. A label starts a new item if an outcome directly precedes it, or if it is the claims
 * administrator's. Any other label that is not the next in order (`MAXIMUS guideline` in a rationale) is prose.
 */
const groupLabels = (text: string, labels: readonly ItemLabel[]): LabelGroup[] => {
  const groups: { outcome: OutcomeWord | null; labels: ItemLabel[] }[] = [];
  for (const label of labels) {
    const outcome = readOutcomeBefore(text, label.start);
    const group = groups.at(-1);
    const previous = group?.labels.at(-1);
    if (group === undefined || outcome !== null || label.kind === 'claims-administrator') {
      groups.push({ outcome, labels: [label] });
    } else if (previous !== undefined && order.indexOf(label.kind) > order.indexOf(previous.kind)) {
      group.labels.push(label);
    }
  }
  return groups;
};

/** Returns the start of each group's heading: after the introduction for the first, else after the previous rationale. */
const headingStarts = (
  text: NormalisedText,
  groups: readonly LabelGroup[],
  introductionEnd: number | null,
  from: number,
): number[] =>
  groups.map((group, index) => {
    const end = group.outcome?.headingEnd ?? group.labels[0]?.start ?? from;
    const previous = groups[index - 1]?.labels.at(-1);
    if (previous === undefined) return introductionEnd ?? findHeadingStart(text, from, end);
    return findHeadingStart(text, previous.end, end);
  });

const labelled = (text: string, group: LabelGroup, kind: ItemLabelKind, end: number): TextRange | null => {
  const index = group.labels.findIndex((label) => label.kind === kind);
  const label = group.labels[index];
  if (label === undefined) return null;
  return trimRange(text, { start: label.end, end: group.labels[index + 1]?.start ?? end });
};

const describe = (groups: readonly LabelGroup[]): string[] => {
  const count = (kind: ItemLabelKind): number =>
    groups.filter((group) => group.labels.some((label) => label.kind === kind)).length;
  const outcomes = groups.filter((group) => group.outcome !== null).length;
  const counts = [outcomes, ...order.map(count)];
  if (new Set(counts).size === 1) return [];
  return [
    `${counts[0] ?? 0} headings with an outcome, ${counts[1] ?? 0} claims administrator statements, ` +
      `${counts[2] ?? 0} reviewer statements, ${counts[3] ?? 0} rationales`,
  ];
};

/** Returns the end of the introduction before the first heading (`… for the disputed items/services set forth below:`). */
const findIntroductionEnd = (text: string, range: TextRange): number | null => {
  const introduction = /\bdisputed\s{1,3}items?\s?\/?\s?services?\s{1,3}set\s{1,3}forth\s{1,3}below\s?[:.]?/i;
  const match = introduction.exec(text.slice(range.start, range.end));
  return match === null ? null : range.start + match.index + match[0].length;
};

/**
 * Finds the items of a Final Determination of 2014 and later: a heading that ends in its outcome, then
 * `Claims Administrator guideline:`, `MAXIMUS guideline:` and `Decision rationale:`.
 */
export const findLabelledItems = (text: NormalisedText, decisions: TextRange): FoundItems => {
  const groups = groupLabels(text.text, findItemLabels(text.text, decisions.start, decisions.end));
  const firstLabel = groups[0]?.labels[0]?.start ?? decisions.end;
  const introductionEnd = findIntroductionEnd(text.text, { start: decisions.start, end: firstLabel });
  const starts = headingStarts(text, groups, introductionEnd, decisions.start);
  const items = groups.flatMap((group, index): FoundItem[] => {
    if (group.outcome === null) return [];
    const end = starts[index + 1] ?? decisions.end;
    const heading = trimRange(text.text, { start: starts[index] ?? decisions.start, end: group.outcome.headingEnd });
    if (heading.end <= heading.start) return [];
    return [
      {
        heading,
        outcome: group.outcome.outcome,
        outcomeAt: group.outcome.range,
        misspeltOutcome: group.outcome.misspelt,
        claimsAdministratorBasis: labelled(text.text, group, 'claims-administrator', end),
        reviewerBasis: labelled(text.text, group, 'reviewer', end),
        rationale: labelled(text.text, group, 'rationale', end),
      },
    ];
  });
  const unnamed = groups.filter(({ outcome }) => outcome !== null).length - items.length;
  const disagreements = unnamed === 0 ? [] : [`${unnamed} outcomes with no heading before them`];
  return { items, disagreements: [...describe(groups), ...disagreements] };
};
