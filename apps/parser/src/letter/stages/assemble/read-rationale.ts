import { type Determination } from '#domain/model/determination.js';
import { type FoldedText } from '../normalise/fold.js';
import { readConclusion } from '../rationale-conclusion.js';
import { findSecondaryCitations } from '../secondary-citations.js';
import { type Assembly } from './assembly.js';

/** The fields read from a rationale. */
export type RationaleFields = Pick<Determination, 'rationale' | 'rationaleConclusion' | 'secondaryCitations'>;

/** Reads a rationale's conclusion and its references; a missing rationale gives empty fields. */
export const readRationale = (
  rationale: FoldedText | null,
  pointer: string,
  { evidence }: Assembly,
): RationaleFields => {
  if (rationale === null) return { rationale: '', rationaleConclusion: null, secondaryCitations: [] };
  const { value, rangeOf } = rationale;
  const verdict = readConclusion(value);
  const secondary = findSecondaryCitations(value);
  evidence.add(`${pointer}/rationale`, rangeOf(0, value.length));
  if (verdict !== null) evidence.add(`${pointer}/rationaleConclusion`, rangeOf(verdict.start, verdict.end));
  secondary.forEach(({ start, end }, index) => {
    evidence.add(`${pointer}/secondaryCitations/${index}`, rangeOf(start, end));
  });
  return {
    rationale: value,
    rationaleConclusion: verdict?.conclusion ?? null,
    secondaryCitations: secondary.map((each) => each.value),
  };
};
