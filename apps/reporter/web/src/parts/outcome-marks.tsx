import { formatCount } from '../format/numbers.js';
import styles from './outcome-marks.module.css';

/** Squares drawn at most; letters hold up to 21 items, and most hold one or two. */
const most = 8;

/** The items of a letter as squares: filled ones were overturned, empty ones upheld. */
export function OutcomeMarks({ overturned, upheld }: { readonly overturned: number; readonly upheld: number }) {
  const words = [
    ...(overturned > 0 ? [`${formatCount(overturned)} overturned`] : []),
    ...(upheld > 0 ? [`${formatCount(upheld)} upheld`] : []),
  ].join(', ');
  if (overturned + upheld > most) return <span>{words}</span>;
  return (
    <span class={styles.marks} title={words}>
      {Array.from({ length: overturned + upheld }, (_, index) => (
        <svg key={index} width="10" height="10" aria-hidden="true" data-overturned={index < overturned}>
          <rect x="1" y="1" width="8" height="8" rx="1.5" />
        </svg>
      ))}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
