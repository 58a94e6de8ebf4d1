import { type OutcomesPopulation } from '../api/types.js';
import { formatAmount, formatInterval } from '../format/numbers.js';
import { joinList } from '../format/text.js';

/** The population of a figure, as a note below it. */
export function PopulationNote(props: {
  readonly population: OutcomesPopulation;
  /** Name of the value that ungrouped items do not have: `category`. */
  readonly lacking?: string;
  readonly smallSamples: boolean;
  /** Meaning of the dotted line in the figure. */
  readonly dottedLine?: string;
}) {
  return (
    <p>
      {props.dottedLine === undefined ? null : `Dotted line: ${props.dottedLine}. `}
      {props.smallSamples ? `* Fewer than ${props.population.smallSampleBelow} items: the rate is uncertain. ` : null}
      {populationSentences(props.population, props.lacking).join(' ')}
    </p>
  );
}

/** Formats an interval for a sentence: `95% interval 10.1–14.9%`. */
export function intervalInWords(interval: { readonly low: number; readonly high: number } | null): string {
  return `95% interval ${formatInterval(interval)}`;
}

/**
 * Returns the population of a figure as sentences: the date used, the items without a group, and what is not counted.
 * Amounts of 0 are left out.
 */
export function populationSentences(
  population: OutcomesPopulation,
  lacking?: string,
  locale?: string,
): readonly string[] {
  return [period(population, locale), without(population, lacking, locale), notCounted(population, locale)].filter(
    (sentence) => sentence !== '',
  );
}

function period({ period: { from, to, undated } }: OutcomesPopulation, locale: string | undefined): string {
  const span =
    from === null && to === null
      ? ''
      : ` Decided ${from === null ? '' : `from ${from} `}${to === null ? '' : `to ${to}`}`.trimEnd() + '.';
  const without =
    undated.determinations === 0
      ? ''
      : ` ${formatAmount(undated.determinations, 'item', 'items', locale)} of ${formatAmount(undated.letters, 'letter', 'letters', locale)} without a decision date ${undated.included ? 'included' : 'not included'}.`;
  return `By decision date.${span}${without}`;
}

function without(
  { withoutValue }: OutcomesPopulation,
  lacking: string | undefined,
  locale: string | undefined,
): string {
  return lacking === undefined || withoutValue.determinations === 0
    ? ''
    : `${formatAmount(withoutValue.determinations, 'item', 'items', locale)} without ${lacking}.`;
}

function notCounted({ notCounted: not }: OutcomesPopulation, locale: string | undefined): string {
  const parts = [
    [not.copies.letters, 'copy of a counted letter', 'copies of counted letters'],
    [not.superseded.letters, 'superseded letter', 'superseded letters'],
    [not.rejectedDocuments, 'rejected document', 'rejected documents'],
    [not.failedDocuments, 'failed document', 'failed documents'],
  ] as const;
  const named = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [formatAmount(count, one, many, locale)]));
  return named.length === 0 ? '' : `Not counted: ${joinList(named)}.`;
}
