import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { type RateRow, type RateTableSeries } from './rate-table.series.js';
import { RateBar } from './rate-bar.js';
import { ShareScale } from './share-scale.js';
import styles from './rate-table.module.css';

/**
 * Rates of groups as a table whose middle column is drawn: bar, interval, and a line where everything together stands.
 * The whole row is the link of its name. Chart and table are one, so that nobody needs another view of it.
 */
export function RateTable(props: {
  readonly series: RateTableSeries;
  readonly caption: string;
  /** Heading of the first column. */
  readonly of: string;
  readonly pathOf: (key: string | null) => string;
}) {
  const { axis, reference, rows } = props.series;
  return (
    <div class={styles.frame}>
      <table class={styles.table} role="table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class={styles.name}>
              {props.of}
            </th>
            <th role="columnheader" scope="col" class={styles.plot}>
              <span class="visually-hidden">Drawn</span>
              <ShareScale axis={axis} />
            </th>
            <th role="columnheader" scope="col" class={styles.rate}>
              Overturned
            </th>
            <th role="columnheader" scope="col" class={styles.interval}>
              95% interval
            </th>
            <th role="columnheader" scope="col" class={styles.items}>
              Items
            </th>
            <th role="columnheader" scope="col" class={styles.letters}>
              Letters
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} path={props.pathOf(row.key)} axis={axis} reference={reference} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: RateRow;
  readonly path: string;
  readonly axis: RateTableSeries['axis'];
  readonly reference: number | null;
}) {
  const { row } = props;
  return (
    <tr role="row" data-without={row.key === null} data-small={row.smallSample}>
      <th role="rowheader" scope="row" class={styles.name}>
        <a href={props.path}>{row.label}</a>
      </th>
      <td role="cell" class={styles.plot}>
        <RateBar row={row} ticks={props.axis.ticks} reference={props.reference} />
      </td>
      <td role="cell" class={styles.rate}>
        {formatShare(row.overturnRate)}
        {row.smallSample ? <SmallSampleMark /> : null}
      </td>
      <td role="cell" class={styles.interval}>
        {formatInterval(row.interval)}
      </td>
      <td role="cell" class={styles.items}>
        <span class={styles.wide}>{formatCount(row.total)}</span>
        <span class={styles.narrow}>
          {formatCount(row.overturned)} of {formatAmount(row.total, 'item')}
        </span>
      </td>
      <td role="cell" class={styles.letters}>
        {formatCount(row.letters)}
      </td>
    </tr>
  );
}

/** Stands behind a rate that says little. The note below the figure explains it. */
export function SmallSampleMark() {
  return (
    <span class={styles.small}>
      <span aria-hidden="true">*</span>
      <span class="visually-hidden"> small sample</span>
    </span>
  );
}
