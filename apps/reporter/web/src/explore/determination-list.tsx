import { useEffect, useState } from 'preact/hooks';
import { reasonLabels } from '#domain/model/reason-labels.js';
import { letterPath } from '../paths.js';
import { type Filter, type ListSort } from '../api/types.js';
import { listPages, type ListRow } from '../api/client.js';
import { shouldLoadMore } from '../api/paged-list.js';
import { type Labels, useLabels } from '../api/use-labels.js';
import { usePagedList } from '../api/use-paged-list.js';
import { formatDate } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { flagDescriptions } from '../components/flag-descriptions.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { storedColumns, type ColumnName, columns, gridTemplate, storeColumns } from './columns.js';
import { HighlightedText } from './highlighted-text.js';
import { useVirtualRows } from './use-virtual-rows.js';
import styles from './determination-list.module.css';

/** The determinations that match a filter, newest first or best match first; further pages load while scrolling. */
export function DeterminationList(props: { readonly filter: Filter; readonly total: number | null }) {
  const [sort, setSort] = useState<ListSort>('-decided');
  return <SortedList key={sort} {...props} sort={sort} onSort={setSort} />;
}

const sortNames: Readonly<Record<ListSort, string>> = {
  '-decided': 'Newest decision',
  decided: 'Oldest decision',
  '-received': 'Latest application',
  received: 'Earliest application',
  '-injured': 'Most recent injury',
  injured: 'Oldest injury',
};

const sorts = Object.keys(sortNames) as readonly ListSort[];

function SortedList(props: {
  readonly filter: Filter;
  readonly total: number | null;
  readonly sort: ListSort;
  readonly onSort: (sort: ListSort) => void;
}) {
  const list = usePagedList(listPages(props.filter, props.sort));
  const virtual = useVirtualRows(list.rows.length, 72);
  const [shown, setShown] = useState(storedColumns);
  const labels = useLabels();
  const lastInView = virtual.rows.at(-1)?.index ?? -1;
  const due = shouldLoadMore(list, lastInView);
  useEffect(() => {
    if (due) list.loadMore();
  }, [due, list]);
  return (
    <section aria-label="Determinations" class={styles.list} style={{ '--columns': gridTemplate(shown) }}>
      <div class={styles.above}>
        <h2>{props.total === null ? 'Determinations' : formatAmount(props.total, 'determination')}</h2>
        {props.filter.q === undefined ? <SortMenu sort={props.sort} onSort={props.onSort} /> : null}
        <ColumnMenu
          shown={shown}
          onChange={(names) => {
            storeColumns(names);
            setShown(names);
          }}
        />
      </div>
      <div role="table" aria-label="Determinations" aria-rowcount={props.total ?? -1}>
        <div role="rowgroup">
          <HeadRow shown={shown} />
        </div>
        <div role="rowgroup" ref={virtual.frame} class={styles.body} style={{ height: `${virtual.height}px` }}>
          {virtual.rows.map(({ key, index, start }) => {
            const row = list.rows[index];
            return row === undefined ? null : (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                class={styles.row}
                data-index={index}
                ref={virtual.measure}
                style={{ transform: `translateY(${start - virtual.margin}px)` }}
              >
                <Cells row={row} shown={shown} labels={labels} />
              </div>
            );
          })}
        </div>
      </div>
      {list.problem === null ? null : <ProblemAlert problem={list.problem} onRetry={list.loadMore} />}
      <p class={styles.end} role="status">
        {list.state === 'loading' ? 'Loading…' : list.complete ? endText(list.rows.length) : null}
      </p>
    </section>
  );
}

function endText(rows: number): string {
  return rows === 0 ? 'No determination matches. Remove a filter.' : `End of the list: ${formatAmount(rows, 'item')}.`;
}

function HeadRow({ shown }: { readonly shown: readonly ColumnName[] }) {
  return (
    <div role="row" aria-rowindex={1} class={styles.head}>
      <span role="columnheader">Outcome</span>
      <span role="columnheader">Disputed item and rationale</span>
      {columns
        .filter(({ name }) => shown.includes(name))
        .map(({ name, label }) => (
          <span key={name} role="columnheader">
            {label}
          </span>
        ))}
    </div>
  );
}

function Cells(props: { readonly row: ListRow; readonly shown: readonly ColumnName[]; readonly labels: Labels }) {
  const { row } = props;
  return (
    <>
      <span role="cell">
        <OutcomeLabel outcome={row.outcome} />
      </span>
      <span role="cell" class={styles.item}>
        <a href={letterPath(row.letterId, row.ordinal)}>
          {row.found === null ? row.disputedItem : <HighlightedText {...row.found.item} />}
        </a>
        {row.flags.map((kind) => (
          <span key={kind} class={styles.flag}>
            {flagDescriptions[kind].name}
          </span>
        ))}
        <span class={styles.excerpt}>
          <Excerpt row={row} />
        </span>
      </span>
      {columns
        .filter(({ name }) => props.shown.includes(name))
        .map(({ name }) => (
          <span key={name} role="cell" class={styles.more}>
            {cellText(row, name, props.labels)}
          </span>
        ))}
    </>
  );
}

/** The deciding sentences; for a text search, the matching passage of the rationale, else of the case summary. */
function Excerpt({ row: { found, passages, rationaleExcerpt } }: { readonly row: ListRow }) {
  if (found === null || !passages) return rationaleExcerpt;
  const { rationale, caseSummary } = found;
  if (rationale.marks.length > 0 || caseSummary === null || caseSummary.marks.length === 0) {
    return <HighlightedText {...rationale} />;
  }
  return (
    <>
      Case summary: <HighlightedText {...caseSummary} />
    </>
  );
}

function cellText(row: ListRow, name: ColumnName, labels: Labels): string {
  switch (name) {
    case 'decided':
      return formatDate(row.decisionDate);
    case 'case':
      return row.caseNumber ?? '–';
    case 'category':
      if (row.category === null) return '–';
      return [
        labels.category(row.category),
        // Some categories have a single subcategory of the same name.
        ...[row.subcategory === null ? null : labels.subcategory(row.category, row.subcategory)].filter(
          (label) => label !== null && label !== labels.category(row.category ?? ''),
        ),
      ].join(', ');
    case 'drugClass':
      return row.drugClass === null ? '–' : labels.drugClass(row.drugClass);
    case 'authorities':
      return row.authorities.length === 0 ? '–' : row.authorities.join(', ');
    case 'primaryReason': {
      const primary = row.reasons.find((reason) => reason.primary);
      return primary === undefined ? '–' : reasonLabels[primary.topic][primary.direction];
    }
    case 'specialties':
      return row.specialties.length === 0 ? '–' : row.specialties.join(', ');
  }
}

/** A search is sorted by how well its results match. */
function SortMenu(props: { readonly sort: ListSort; readonly onSort: (sort: ListSort) => void }) {
  return (
    <label class={styles.sort}>
      First{' '}
      <select
        value={props.sort}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const chosen = sorts.find((sort) => sort === value);
          if (chosen !== undefined) props.onSort(chosen);
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {sortNames[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ColumnMenu(props: {
  readonly shown: readonly ColumnName[];
  readonly onChange: (names: readonly ColumnName[]) => void;
}) {
  return (
    <details class={styles.columns}>
      <summary>Columns</summary>
      <fieldset>
        <legend class="visually-hidden">Columns</legend>
        {columns.map(({ name, label }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={props.shown.includes(name)}
              onChange={() => {
                props.onChange(
                  columns
                    .map((column) => column.name)
                    .filter((each) => (each === name ? !props.shown.includes(name) : props.shown.includes(each))),
                );
              }}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
