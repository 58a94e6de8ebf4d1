import { type OutcomesPopulation } from '../api/answers.js';
import { formatAmount } from '../format/numbers.js';
import { joinWords } from '../format/words.js';

/**
 * The ground of figures as sentences: which date is meant, what is in no group, what is not counted and why. Every
 * amount that the API names is named, except those of 0.
 */
export function groundSentences(ground: OutcomesPopulation, lacking?: string, locale?: string): readonly string[] {
  return [period(ground, locale), without(ground, lacking, locale), notCounted(ground, locale)].filter(
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
      : ` ${formatAmount(undated.determinations, 'item', 'items', locale)} of ${formatAmount(undated.letters, 'letter', 'letters', locale)} without a decision date ${undated.included ? 'included' : 'left out'}.`;
  return `Dates are decision dates.${span}${without}`;
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
    [not.failedDocuments, 'document that could not be read yet', 'documents that could not be read yet'],
  ] as const;
  const named = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [formatAmount(count, one, many, locale)]));
  return named.length === 0 ? '' : `Not counted: ${joinWords(named)}.`;
}
