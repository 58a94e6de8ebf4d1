import { formatCount } from '../format/numbers.js';
import styles from './outcome-squares.module.css';

/** Maximum number of squares. Letters have up to 21 items, most have one or two. */
const maxSquares = 8;

/** The items of a letter as squares: filled if overturned, empty if upheld. */
export function OutcomeSquares({ overturned, upheld }: { readonly overturned: number; readonly upheld: number }) {
  const text = [
    ...(overturned > 0 ? [`${formatCount(overturned)} overturned`] : []),
    ...(upheld > 0 ? [`${formatCount(upheld)} upheld`] : []),
  ].join(', ');
  if (overturned + upheld > maxSquares) return <span>{text}</span>;
  return (
    <span class={styles.marks} title={text}>
      {Array.from({ length: overturned + upheld }, (_, index) => (
        <svg key={index} width="10" height="10" aria-hidden="true" data-overturned={index < overturned}>
          <rect x="1" y="1" width="8" height="8" rx="1.5" />
        </svg>
      ))}
      <span class="visually-hidden">{text}</span>
    </span>
  );
}
