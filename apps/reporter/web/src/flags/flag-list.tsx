import { useEffect, useState } from 'preact/hooks';
import { explorePath, letterPath } from '../paths.js';
import { determinationPages } from '../api/client.js';
import { type ListedDetermination } from '../api/types.js';
import { usePagedList } from '../api/use-paged-list.js';
import { formatDate } from '../format/dates.js';
import { formatAmount, formatCount } from '../format/numbers.js';
import { type FlagKind } from '../components/flag-descriptions.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { ProblemAlert } from '../components/problem-alert.js';
import styles from './flag-list.module.css';

/** Flags shown per page. */
const pageSize = 20;

/** The flags of a kind, newest decision first. */
export function FlagList(props: { readonly kind: FlagKind; readonly count: number; readonly ofItems: number }) {
  const list = usePagedList(determinationPages({ flag: [props.kind] }));
  const [shown, setShown] = useState(pageSize);
  const due = list.state === 'idle' && !list.complete && list.rows.length < shown;
  useEffect(() => {
    if (due) list.loadMore();
  }, [due, list]);
  if (list.complete && list.rows.length === 0) {
    return <p class={styles.none}>No flag of this kind in {formatAmount(props.ofItems, 'counted item')}.</p>;
  }
  return (
    <>
      {list.rows.length === 0 ? null : (
        <p class={styles.none}>
          {formatCount(Math.min(shown, list.rows.length))} of {formatAmount(props.count, 'flag')} in{' '}
          {formatAmount(props.ofItems, 'counted item')}.{' '}
          <a href={explorePath({ flag: [props.kind] })}>Show in Explore</a>
        </p>
      )}
      <ol>
        {list.rows.slice(0, shown).map((row) => (
          <FlagEntry key={`${row.letterId} ${row.ordinal}`} row={row} kind={props.kind} />
        ))}
      </ol>
      {list.problem === null ? null : <ProblemAlert problem={list.problem} onRetry={list.loadMore} />}
      {list.rows.length > shown || (!list.complete && list.rows.length > 0) ? (
        <button
          type="button"
          class={styles.more}
          onClick={() => {
            setShown(shown + pageSize);
          }}
        >
          Show more
        </button>
      ) : null}
    </>
  );
}

/** A flag: the item, the explanation, and the conflicting passages. */
function FlagEntry({ row, kind }: { readonly row: ListedDetermination; readonly kind: FlagKind }) {
  return (
    <li class={styles.entry}>
      <p class={styles.head}>
        <OutcomeLabel outcome={row.outcome} />
        <span>{row.caseNumber ?? 'No case number'}</span>
        <span>{row.decisionDate === null ? 'No decision date' : formatDate(row.decisionDate)}</span>
      </p>
      <h2>
        <a href={letterPath(row.letterId, row.ordinal)}>{row.disputedItem}</a>
      </h2>
      {row.flagDetails
        .filter((flag) => flag.kind === kind)
        .map(({ explanation, quotes }, index) => (
          <div key={index}>
            <p class={styles.why}>{explanation}</p>
            <div class={styles.sides}>
              {quotes.map(({ before, words, after, page }, index) => (
                <blockquote key={index}>
                  {before}
                  <mark>{words}</mark>
                  {after}
                  {page === null ? null : <span class={styles.page}>page {page}</span>}
                </blockquote>
              ))}
            </div>
          </div>
        ))}
    </li>
  );
}
