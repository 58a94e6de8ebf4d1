import { type Notice } from '#domain/model/flag.js';
import { type Passage } from '../../contradictions/checked-letter.js';
import { type FoldedText } from '../normalise/fold.js';
import { type NormalisedText } from '../normalise/normalised-text.js';
import { type EvidenceCollector } from './evidence-collector.js';

/** The state of an assembly: the text, the evidence and the notices recorded so far. */
export interface Assembly {
  readonly text: NormalisedText;
  readonly evidence: EvidenceCollector;
  readonly notices: Notice[];
}

/** Returns folded words for the checks, with the span of each part. */
export const toPassage = ({ value, rangeOf }: FoldedText, { evidence }: Assembly): Passage => ({
  text: value,
  spanOf: (start, end) => evidence.span(rangeOf(start, end)),
});
