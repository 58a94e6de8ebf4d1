import { explorePath } from '../paths.js';
import { type GroupBy, type Filter, type TwoWay } from '../api/types.js';
import { countTwoWay } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { filterQuery, noValue } from '../paths.js';
import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { PopulationNote } from '../components/population-note.js';
import { dimensions } from './dimensions.js';
import { type Figures, twoWayRows, shadeOf } from './two-way.series.js';
import { type View } from './view-query.js';
import styles from './two-way-table.module.css';

type TwoWayView = View & { readonly kind: 'two-way' };

/** Rates by two dimensions; every cell links to its determinations. */
export function TwoWayTable(props: {
  readonly view: TwoWayView;
  readonly filter: Filter;
  readonly onView: (view: TwoWayView) => void;
}) {
  const { view, filter } = props;
  const version = useDataVersion();
  const query = useQuery(
    {
      key: `two-way ${view.rows} ${view.columns} ${filterQuery(filter)}`,
      fetch: (signal) => countTwoWay(view.rows, view.columns, filter, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <section aria-label="Rates by two dimensions">
      <p class={styles.dimensions}>
        <DimensionSelect
          label="Rows"
          selected={view.rows}
          onSelect={(rows) => {
            props.onView({ ...view, rows });
          }}
        />
        <DimensionSelect
          label="Columns"
          selected={view.columns}
          onSelect={(columns) => {
            props.onView({ ...view, columns });
          }}
        />
      </p>
      <QueryView query={query} what="table" height={20}>
        {(table) => <Table table={table} filter={filter} />}
      </QueryView>
    </section>
  );
}

function DimensionSelect(props: {
  readonly label: string;
  readonly selected: GroupBy;
  readonly onSelect: (by: GroupBy) => void;
}) {
  return (
    <label>
      {props.label}{' '}
      <select
        value={props.selected}
        onChange={(event) => {
          const by = dimensions.find((dimension) => dimension.by === event.currentTarget.value)?.by;
          if (by !== undefined) props.onSelect(by);
        }}
      >
        {dimensions.map(({ by, name }) => (
          <option key={by} value={by}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Table({ table, filter }: { readonly table: TwoWay; readonly filter: Filter }) {
  const { by, columns, totals, population } = table;
  if (totals.total === 0) return <p>No determination matches. Remove a filter.</p>;
  const pathOf = (row: string | null | undefined, column: string | null | undefined) =>
    explorePath({
      ...filter,
      ...(row === undefined ? {} : { [by.rows]: [row ?? noValue] }),
      ...(column === undefined ? {} : { [by.columns]: [column ?? noValue] }),
    });
  const left = table.rowsLeftOut + table.columnsLeftOut;
  return (
    <>
      {/* A scroll container must be reachable by keyboard. */}
      <div class={styles.frame} tabIndex={0} role="region" aria-label="Table, scrolls sideways">
        <table class={styles.table}>
          <caption class="visually-hidden">Share overturned, and items</caption>
          <thead>
            <tr>
              <th scope="col">{nameOf(by.rows)}</th>
              <th scope="col">All</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">All</th>
              <Cell figures={totals} path={pathOf(undefined, undefined)} />
              {columns.map((column) => (
                <Cell key={column.key} figures={column} path={pathOf(undefined, column.key)} />
              ))}
            </tr>
            {twoWayRows(table).map(({ group, cells }) => (
              <tr key={group.key}>
                <th scope="row" data-without={group.key === null}>
                  {group.label}
                </th>
                <Cell figures={group} path={pathOf(group.key, undefined)} />
                {cells.map((cell, index) =>
                  cell === null ? (
                    <td key={index} class={styles.none}>
                      –
                    </td>
                  ) : (
                    <Cell key={index} figures={cell} path={pathOf(group.key, columns[index]?.key)} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class={styles.population}>
        <p>
          Each cell: share overturned and number of items.{' '}
          {left === 0 ? '' : `${formatAmount(left, 'smaller group')} not shown. `}
        </p>
        <PopulationNote
          population={{ ...population, withoutValue: { determinations: 0, letters: 0 } }}
          smallSamples={table.cells.some(({ smallSample }) => smallSample)}
        />
      </div>
    </>
  );
}

function Cell({
  figures,
  path,
}: {
  readonly figures: Omit<Figures, 'row' | 'column' | 'key' | 'label'>;
  readonly path: string;
}) {
  const { overturned, total, overturnRate, interval, smallSample } = figures;
  return (
    <td data-shade={shadeOf(figures)} data-small={smallSample}>
      <a
        href={path}
        title={
          interval === null
            ? formatAmount(total, 'item')
            : `${formatCount(overturned)} of ${formatAmount(total, 'item')}; 95% interval ${formatInterval(interval)}`
        }
      >
        {overturnRate === null ? '–' : formatShare(overturnRate)}
        {smallSample && overturnRate !== null ? '*' : ''}
        <span>{formatCount(total)}</span>
      </a>
    </td>
  );
}

function nameOf(by: GroupBy): string {
  return dimensions.find((dimension) => dimension.by === by)?.name ?? by;
}
