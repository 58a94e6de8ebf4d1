import { formatCount } from '../format/numbers.js';
import styles from './removable-chip.module.css';

/** An item of a list of conditions, as a button that removes it; `action` says what the button does. */
export function RemovableChip(props: {
  readonly label: string;
  /** Number of determinations that it selects by itself. */
  readonly count?: number | null;
  readonly action?: string;
  readonly onRemove: () => void;
}) {
  const { label, count, action = `Remove filter ${label}`, onRemove } = props;
  return (
    <li>
      <button type="button" class={styles.chip} onClick={onRemove} aria-label={action}>
        {label}
        {typeof count !== 'number' ? null : ' '}
        {typeof count !== 'number' ? null : <span class={styles.count}>{formatCount(count)}</span>}
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
        </svg>
      </button>
    </li>
  );
}
