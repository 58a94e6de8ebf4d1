import { type Outcomes } from '../api/types.js';
import { formatAmount, formatCount, formatShare } from '../format/numbers.js';
import { PopulationNote, intervalInWords } from '../components/population-note.js';
import styles from './filter-summary.module.css';

/** The overturn rate of the determinations that match the filter, with its population. Ignores the outcome filter. */
export function FilterSummary(props: {
  /** Counted without the outcome filter. */
  readonly outcomes: Outcomes;
  readonly outcomeFiltered: boolean;
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
          {props.outcomeFiltered ? ' (outcome filter ignored)' : ''}
        </span>
      </p>
      <div class={styles.population}>
        <PopulationNote population={population} smallSamples={totals.smallSample} />
      </div>
    </div>
  );
}
