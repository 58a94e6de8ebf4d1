import { type Determination } from '#domain/model/determination.js';
import { type Reason } from '#domain/model/reason.js';
import { type CheckedItem } from '../../contradictions/checked-letter.js';
import { analyseSentences } from '../../reasons/analyse-sentences.js';
import { type ItemContext } from '../../reasons/sentence-features.js';
import { readReasons } from '../../reasons/read-reasons.js';
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

/** The reasons of a rationale, each with the sentences that state it as evidence. */
const readReasonsOf = (
  rationale: FoldedText | null,
  item: ItemContext,
  pointer: string,
  { evidence }: Assembly,
): Reason[] => {
  if (rationale === null) return [];
  const sentences = analyseSentences(rationale.value);
  const { reasons } = readReasons(sentences, item);
  return reasons.map(({ topic, direction, primary, sentences: stating }, index) => {
    const ranges = stating.flatMap((at) => {
      const sentence = sentences[at];
      return sentence === undefined ? [] : [rationale.rangeOf(sentence.start, sentence.end)];
    });
    evidence.addAll(`${pointer}/reasons/${index}`, ranges);
    return { topic, direction, primary };
  });
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
  const reasons = readReasonsOf(rationale, determination, pointer, assembly);
  return { determination: { ...determination, reasons }, checked };
};
