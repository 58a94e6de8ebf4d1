import { useEffect, useState } from 'preact/hooks';
import { explorePath, letterPath } from '../paths.js';
import { determinationPages } from '../api/client.js';
import { type Filter, type ListedDetermination } from '../api/types.js';
import { usePagedList } from '../api/use-paged-list.js';
import { formatDate } from '../format/dates.js';
import { formatAmount, formatCount } from '../format/numbers.js';
import { type FlagGrade, type FlagKind, flagSubject } from '../components/flag-descriptions.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { ProblemAlert } from '../components/problem-alert.js';
import styles from './flag-list.module.css';

/** Flags shown per page. */
const pageSize = 20;

/** The flags of a kind and of a grade (null: of any), newest decision first. */
export function FlagList(props: {
  readonly kind: FlagKind;
  readonly grade: FlagGrade | null;
  readonly count: number;
  readonly ofItems: number;
}) {
  const { kind, grade } = props;
  const filter: Filter = { flag: [kind], ...(grade === null ? {} : { flagGrade: [grade] }) };
  const list = usePagedList(determinationPages(filter));
  // The filters also match an item with two flags, one of the kind and another of the grade.
  const entries = list.rows
    .map((row) => ({ row, flags: row.flagDetails.filter((flag) => isOf(flag, kind, grade)) }))
    .filter(({ flags }) => flags.length > 0);
  const [shown, setShown] = useState(pageSize);
  const due = list.state === 'idle' && !list.complete && entries.length < shown;
  useEffect(() => {
    if (due) list.loadMore();
  }, [due, list]);
  if (list.complete && entries.length === 0) {
    return (
      <p class={styles.none}>
        No flag of this kind{grade === null ? '' : ' and grade'} in {formatAmount(props.ofItems, 'counted item')}.
      </p>
    );
  }
  return (
    <>
      {entries.length === 0 ? null : (
        <p class={styles.none}>
          {formatCount(Math.min(shown, entries.length))} of{' '}
          {formatAmount(list.complete ? entries.length : props.count, 'flagged item')} in{' '}
          {formatAmount(props.ofItems, 'counted item')}. <a href={explorePath(filter)}>Show in Explore</a>
        </p>
      )}
      <ol>
        {entries.slice(0, shown).map(({ row, flags }) => (
          <FlagEntry key={`${row.letterId} ${row.ordinal}`} row={row} flags={flags} />
        ))}
      </ol>
      {list.problem === null ? null : <ProblemAlert problem={list.problem} onRetry={list.loadMore} />}
      {entries.length > shown || (!list.complete && entries.length > 0) ? (
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

type FlagDetails = ListedDetermination['flagDetails'][number];

function isOf(flag: FlagDetails, kind: FlagKind, grade: FlagGrade | null): boolean {
  return flag.kind === kind && (grade === null || flag.grade === grade);
}

/** An item and its flags: grade, concept, explanation, and the conflicting passages. */
function FlagEntry({ row, flags }: { readonly row: ListedDetermination; readonly flags: readonly FlagDetails[] }) {
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
      {flags.map(({ grade, concept, explanation, quotes }, index) => (
        <div key={index}>
          <p class={styles.why}>
            <strong>{flagSubject(grade, concept)}.</strong> <span>{explanation}</span>
          </p>
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
