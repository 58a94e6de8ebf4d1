import { useEffect, useState } from 'preact/hooks';
import { letterPath } from '../addresses.js';
import { type Filter } from '../api/answers.js';
import { listPages, type ListRow } from '../api/client.js';
import { isDue } from '../api/pages.js';
import { type Labels, useLabels } from '../api/use-labels.js';
import { usePages } from '../api/use-pages.js';
import { formatDate } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { leadKinds } from '../parts/lead-kinds.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import { ProblemNote } from '../parts/problem-note.js';
import { chosenColumns, type ColumnName, columns, columnWidths, keepColumns } from './columns.js';
import { Marked } from './marked.js';
import { useVirtualRows } from './use-virtual-rows.js';
import styles from './determination-list.module.css';

/** Every determination that a filter shows, newest decision first, or by words, best first; read as it is scrolled. */
export function DeterminationList(props: { readonly filter: Filter; readonly total: number | null }) {
  const list = usePages(listPages(props.filter));
  const virtual = useVirtualRows(list.rows.length, 72);
  const [shown, setShown] = useState(chosenColumns);
  const labels = useLabels();
  const lastInView = virtual.rows.at(-1)?.index ?? -1;
  const due = isDue(list, lastInView);
  useEffect(() => {
    if (due) list.readOn();
  }, [due, list]);
  return (
    <section aria-label="Determinations" class={styles.list} style={{ '--columns': columnWidths(shown) }}>
      <div class={styles.above}>
        <h2>{props.total === null ? 'Determinations' : formatAmount(props.total, 'determination')}</h2>
        <ColumnChoice
          shown={shown}
          onChoose={(names) => {
            keepColumns(names);
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
      {list.problem === null ? null : <ProblemNote problem={list.problem} onAgain={list.readOn} />}
      <p class={styles.end} role="status">
        {list.state === 'reading' ? 'Reading on…' : list.complete ? endInWords(list.rows.length) : null}
      </p>
    </section>
  );
}

function endInWords(rows: number): string {
  return rows === 0 ? 'No determination fits. Take a filter away.' : `That is all: ${formatAmount(rows, 'item')}.`;
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
        <OutcomeWord outcome={row.outcome} />
      </span>
      <span role="cell" class={styles.item}>
        <a href={letterPath(row.letterId, row.ordinal)}>
          {row.found === null ? row.disputedItem : <Marked {...row.found.item} />}
        </a>
        {row.flags.map((kind) => (
          <span key={kind} class={styles.lead}>
            {leadKinds[kind].name}
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
            {cellInWords(row, name, props.labels)}
          </span>
        ))}
    </>
  );
}

/** How the rationale begins; where words were looked for, where they stand, be it in the case summary alone. */
function Excerpt({ row: { found, rationaleExcerpt } }: { readonly row: ListRow }) {
  if (found === null) return rationaleExcerpt;
  const { rationale, caseSummary } = found;
  if (rationale.marks.length > 0 || caseSummary === null || caseSummary.marks.length === 0) {
    return <Marked {...rationale} />;
  }
  return (
    <>
      Case summary: <Marked {...caseSummary} />
    </>
  );
}

function cellInWords(row: ListRow, name: ColumnName, labels: Labels): string {
  switch (name) {
    case 'decided':
      return formatDate(row.decisionDate);
    case 'case':
      return row.caseNumber ?? '–';
    case 'category':
      if (row.category === null) return '–';
      return [
        labels.category(row.category),
        // A category can have one subcategory, of its own name.
        ...[row.subcategory === null ? null : labels.subcategory(row.category, row.subcategory)].filter(
          (words) => words !== null && words !== labels.category(row.category ?? ''),
        ),
      ].join(', ');
    case 'drugClass':
      return row.drugClass === null ? '–' : labels.drugClass(row.drugClass);
    case 'authorities':
      return row.authorities.length === 0 ? '–' : row.authorities.join(', ');
    case 'specialties':
      return row.specialties.length === 0 ? '–' : row.specialties.join(', ');
  }
}

function ColumnChoice(props: {
  readonly shown: readonly ColumnName[];
  readonly onChoose: (names: readonly ColumnName[]) => void;
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
                props.onChoose(
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
