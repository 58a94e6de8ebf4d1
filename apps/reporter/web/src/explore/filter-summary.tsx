import { type Outcomes } from '../api/answers.js';
import { formatAmount, formatCount, formatShare } from '../format/numbers.js';
import { Ground, intervalInWords } from '../parts/ground.js';
import styles from './filter-summary.module.css';

/** The overturn rate of what a filter shows, in a line, with its ground. A choice of outcomes says nothing about it. */
export function FilterSummary(props: {
  /** Counted without the choice of outcomes. */
  readonly outcomes: Outcomes;
  readonly outcomeChosen: boolean;
}) {
  const { totals, population } = props.outcomes;
  if (totals.total === 0) return null;
  return (
    <div class={styles.summary}>
      <p class={styles.line}>
        <strong>
          {formatShare(totals.overturnRate)}
          {totals.smallSample ? '*' : ''}
        </strong>{' '}
        <span>overturned</span>
        <span class={styles.more}>
          {intervalInWords(totals.interval)}; {formatCount(totals.overturned)} of {formatAmount(totals.total, 'item')}{' '}
          in {formatAmount(totals.letters, 'letter')}
          {props.outcomeChosen ? ', the choice of outcomes aside' : ''}
        </span>
      </p>
      <div class={styles.ground}>
        <Ground ground={population} smallSamples={totals.smallSample} />
      </div>
    </div>
  );
}
