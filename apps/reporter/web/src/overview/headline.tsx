import { type Outcomes } from '../api/types.js';
import { formatAmount, formatCount, formatShare } from '../format/numbers.js';
import { intervalInWords } from '../components/population-note.js';
import { explorePath } from '../paths.js';
import styles from './headline.module.css';

/** The overturn rate of all counted determinations. */
export function Headline({
  total,
  smallSampleBelow,
}: {
  readonly total: Outcomes['totals'];
  readonly smallSampleBelow: number;
}) {
  return (
    <div>
      <p class={styles.figure}>
        <span>{formatShare(total.overturnRate)}</span> <span class={styles.unit}>overturned</span>
      </p>
      <p class={styles.text}>
        {formatCount(total.overturned)} of {formatAmount(total.total, 'disputed item')} in{' '}
        {formatAmount(total.letters, 'letter')} were overturned (found medically necessary);{' '}
        <span class={styles.whole}>{intervalInWords(total.interval)}.</span>
        {total.smallSample ? ` Small sample: fewer than ${smallSampleBelow} items.` : null}
      </p>
      <Split overturned={total.overturned} upheld={total.upheld} />
    </div>
  );
}

/** Both outcomes as parts of one bar, each with a link to its determinations. */
function Split({ overturned, upheld }: { readonly overturned: number; readonly upheld: number }) {
  return (
    <div class={styles.split}>
      <svg width="100%" height="10" aria-hidden="true">
        <rect class={styles.upheldPart} width="100%" height="10" />
        <rect
          class={styles.overturnedPart}
          width={`${(100 * overturned) / Math.max(1, overturned + upheld)}%`}
          height="10"
        />
      </svg>
      <p>
        <a href={explorePath({ outcome: ['overturned'] })}>{formatCount(overturned)} overturned</a>
        <a class={styles.upheld} href={explorePath({ outcome: ['upheld'] })}>
          {formatCount(upheld)} upheld
        </a>
      </p>
    </div>
  );
}
