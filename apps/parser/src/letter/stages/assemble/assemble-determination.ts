import { type Determination } from '#domain/model/determination.js';
import { type CheckedItem } from '../../contradictions/checked-letter.js';
import { readHeading } from '../heading-family.js';
import { type FoundItem } from '../items/found-item.js';
import { type FoldedText, foldRange } from '../normalise/fold.js';
import { type TextRange } from '../normalise/normalised-text.js';
import { type Assembly, toPassage } from './assembly.js';
import { readBasis } from './read-basis.js';
import { readItem } from './read-item.js';
import { readRationale } from './read-rationale.js';

const noteMisspeltOutcome = ({ misspeltOutcome }: FoundItem, pointer: string, { notices }: Assembly): void => {
  if (misspeltOutcome === null) return;
  const detail = `The outcome is written “${misspeltOutcome}”.`;
  notices.push({ kind: 'misspelt', pointer: `${pointer}/outcome`, detail });
};

/** A determination without its flags, and what the checks need of it: flags compare the items of a letter. */
export interface ReadDetermination {
  readonly determination: Omit<Determination, 'flags'>;
  readonly checked: CheckedItem;
}

/** Reads one found item, adding evidence and notices to the assembly. `index` counts from 0. */
export const readDetermination = (item: FoundItem, index: number, assembly: Assembly): ReadDetermination => {
  const pointer = `/determinations/${index}`;
  const folded = (range: TextRange | null): FoldedText | null =>
    range === null || range.end <= range.start ? null : foldRange(assembly.text, range);
  const passage = (words: FoldedText | null) => (words === null ? null : toPassage(words, assembly));
  const heading = readHeading(assembly.text, item.heading);
  const requested = foldRange(assembly.text, heading.requested);
  const reviewerStatement = folded(item.reviewerBasis);
  const rationale = folded(item.rationale);
  assembly.evidence.add(`${pointer}/outcome`, item.outcomeAt);
  noteMisspeltOutcome(item, pointer, assembly);
  const determination = {
    ordinal: index + 1,
    outcome: item.outcome,
    ...readItem(heading, requested, pointer, assembly),
    claimsAdministratorBasis: readBasis(
      folded(item.claimsAdministratorBasis),
      `${pointer}/claimsAdministratorBasis`,
      assembly,
    ),
    reviewerBasis: readBasis(reviewerStatement, `${pointer}/reviewerBasis`, assembly),
    ...readRationale(rationale, pointer, assembly),
  };
  const checked = {
    determination,
    heading: toPassage(requested, assembly),
    outcome: assembly.evidence.span(item.outcomeAt),
    rationale: passage(rationale),
    basis: passage(reviewerStatement),
  };
  return { determination, checked };
};
