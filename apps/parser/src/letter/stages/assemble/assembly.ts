import { type Notice } from '#domain/model/flag.js';
import { type Passage } from '../../checks/checked-letter.js';
import { type FoldedText } from '../normalise/fold.js';
import { type NormalisedText } from '../normalise/normalised-text.js';
import { type EvidenceCollector } from './evidence-collector.js';

/** Where the values of a letter, their evidence and its notices come together. */
export interface Assembly {
  readonly text: NormalisedText;
  readonly evidence: EvidenceCollector;
  readonly notices: Notice[];
}

/** Folded words as the checks read them: with the span of each part. */
export const toPassage = ({ value, rangeOf }: FoldedText, { evidence }: Assembly): Passage => ({
  text: value,
  spanOf: (start, end) => evidence.span(rangeOf(start, end)),
});
