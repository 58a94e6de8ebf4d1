import { reasonLabels } from '#domain/model/reason-labels.js';
import { type Reason } from '../api/types.js';
import { Value } from './field.js';
import styles from './reasons.module.css';

/** The reviewer's reasons in the order of the letter. Each highlights the sentences that state it. */
export function Reasons({ at, reasons }: { readonly at: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section class={styles.reasons} aria-label="Reasons">
      <h4>Reasons</h4>
      <ul>
        {reasons.map(({ topic, direction, primary }, index) => (
          <li key={`${topic} ${direction}`} data-direction={direction}>
            <span class={styles.direction}>{direction}</span>{' '}
            <Value pointer={`${at}/reasons/${index}`}>{reasonLabels[topic][direction]}</Value>
            {primary ? <span class={styles.primary}> primary</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
