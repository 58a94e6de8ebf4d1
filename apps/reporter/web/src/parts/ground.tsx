import { type OutcomesPopulation } from '../api/answers.js';
import { formatInterval } from '../format/numbers.js';
import { groundSentences } from './ground.series.js';

/** On what ground figures stand, in small print below them. */
export function Ground(props: {
  readonly ground: OutcomesPopulation;
  /** What the group without a value lacks: `category`. */
  readonly lacking?: string;
  readonly smallSamples: boolean;
  /** What a dotted line in the figure stands for. */
  readonly dotted?: string;
}) {
  return (
    <p>
      {props.dotted === undefined ? null : `Dotted: ${props.dotted}. `}
      {props.smallSamples ? `* Fewer than ${props.ground.smallSampleBelow} items: the rate says little. ` : null}
      {groundSentences(props.ground, props.lacking).join(' ')}
    </p>
  );
}

/** A rate in a sentence: `95% interval 10.1–14.9%`. */
export function intervalInWords(interval: { readonly low: number; readonly high: number } | null): string {
  return `95% interval ${formatInterval(interval)}`;
}
