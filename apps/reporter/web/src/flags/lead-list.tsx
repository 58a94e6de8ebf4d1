import { useEffect, useState } from 'preact/hooks';
import { explorePath } from '../addresses.js';
import { determinationPages } from '../api/client.js';
import { usePages } from '../api/use-pages.js';
import { formatAmount, formatCount } from '../format/numbers.js';
import { type FlagKind } from '../parts/lead-kinds.js';
import { ProblemNote } from '../parts/problem-note.js';
import { LeadEntry } from './lead-entry.js';
import styles from './lead-list.module.css';

/** Leads shown at once. */
const atOnce = 20;

/** The leads of a kind, newest decision first. */
export function LeadList(props: { readonly kind: FlagKind; readonly count: number; readonly ofItems: number }) {
  const list = usePages(determinationPages({ flag: [props.kind] }));
  const [shown, setShown] = useState(atOnce);
  const due = list.state === 'resting' && !list.complete && list.rows.length < shown;
  useEffect(() => {
    if (due) list.readOn();
  }, [due, list]);
  if (list.complete && list.rows.length === 0) {
    return <p class={styles.none}>None was raised among {formatAmount(props.ofItems, 'counted item')}.</p>;
  }
  return (
    <>
      {list.rows.length === 0 ? null : (
        <p class={styles.none}>
          {formatCount(Math.min(shown, list.rows.length))} of {formatAmount(props.count, 'lead')} among{' '}
          {formatAmount(props.ofItems, 'counted item')}.{' '}
          <a href={explorePath({ flag: [props.kind] })}>Explore them as determinations</a>
        </p>
      )}
      <ol>
        {list.rows.slice(0, shown).map((row) => (
          <LeadEntry key={`${row.letterId} ${row.ordinal}`} row={row} kind={props.kind} />
        ))}
      </ol>
      {list.problem === null ? null : <ProblemNote problem={list.problem} onAgain={list.readOn} />}
      {list.rows.length > shown || (!list.complete && list.rows.length > 0) ? (
        <button
          type="button"
          class={styles.more}
          onClick={() => {
            setShown(shown + atOnce);
          }}
        >
          Show more
        </button>
      ) : null}
    </>
  );
}
