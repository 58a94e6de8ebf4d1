import { explorePath } from '../addresses.js';
import { type By, type Filter, type TwoWay } from '../api/answers.js';
import { countTwoWay } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { filterQuery, noValue } from '../addresses.js';
import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { Ground } from '../parts/ground.js';
import { dimensions } from './dimensions.js';
import { type Figures, twoWayRows, washOf } from './two-way.series.js';
import { type View } from './view-address.js';
import styles from './two-way-table.module.css';

type TwoWayView = View & { readonly kind: 'two-way' };

/** Rates by two dimensions: every cell leads to its determinations. */
export function TwoWayTable(props: {
  readonly view: TwoWayView;
  readonly filter: Filter;
  readonly onView: (view: TwoWayView) => void;
}) {
  const { view, filter } = props;
  const version = useDataVersion();
  const answer = useAnswer(
    {
      key: `two-way ${view.rows} ${view.columns} ${filterQuery(filter)}`,
      ask: (signal) => countTwoWay(view.rows, view.columns, filter, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <section aria-label="Rates by two dimensions">
      <p class={styles.choose}>
        <DimensionChoice
          label="Rows"
          chosen={view.rows}
          onChoose={(rows) => {
            props.onView({ ...view, rows });
          }}
        />
        <DimensionChoice
          label="Columns"
          chosen={view.columns}
          onChoose={(columns) => {
            props.onView({ ...view, columns });
          }}
        />
      </p>
      <Answered answer={answer} what="the table" height={20}>
        {(table) => <Table table={table} filter={filter} />}
      </Answered>
    </section>
  );
}

function DimensionChoice(props: { readonly label: string; readonly chosen: By; readonly onChoose: (by: By) => void }) {
  return (
    <label>
      {props.label}{' '}
      <select
        value={props.chosen}
        onChange={(event) => {
          const by = dimensions.find((dimension) => dimension.by === event.currentTarget.value)?.by;
          if (by !== undefined) props.onChoose(by);
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
  if (totals.total === 0) return <p>No determination fits. Take a filter away.</p>;
  const pathOf = (row: string | null | undefined, column: string | null | undefined) =>
    explorePath({
      ...filter,
      ...(row === undefined ? {} : { [by.rows]: [row ?? noValue] }),
      ...(column === undefined ? {} : { [by.columns]: [column ?? noValue] }),
    });
  const left = table.rowsLeftOut + table.columnsLeftOut;
  return (
    <>
      {/* It scrolls by itself, so it must be reachable by keyboard. */}
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
                {cells.map((cell, place) =>
                  cell === null ? (
                    <td key={place} class={styles.none}>
                      –
                    </td>
                  ) : (
                    <Cell key={place} figures={cell} path={pathOf(group.key, columns[place]?.key)} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class={styles.ground}>
        <p>
          The share overturned, and below it how many items.{' '}
          {left === 0 ? '' : `${formatAmount(left, 'smaller group')} left out. `}
        </p>
        <Ground
          ground={{ ...population, withoutValue: { determinations: 0, letters: 0 } }}
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
    <td data-wash={washOf(figures)} data-small={smallSample}>
      <a
        href={path}
        title={`${formatCount(overturned)} of ${formatAmount(total, 'item')}; 95% interval ${formatInterval(interval)}`}
      >
        {formatShare(overturnRate)}
        {smallSample ? '*' : ''}
        <span>{formatCount(total)}</span>
      </a>
    </td>
  );
}

function nameOf(by: By): string {
  return dimensions.find((dimension) => dimension.by === by)?.name ?? by;
}
