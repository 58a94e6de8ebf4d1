import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { type RateRow, type RateTableSeries } from './rate-table.series.js';
import { ShareBar, ShareScale } from './share-bar.js';
import styles from './rate-table.module.css';

/**
 * Rates of groups as a table with one drawn column: a bar, its interval, and a line at the rate of all groups. The whole
 * row is a link; a second one leads to the reasons. Chart and table are one element, so that no separate table view is needed.
 */
export function RateTable(props: {
  readonly series: RateTableSeries;
  readonly caption: string;
  /** Heading of the first column. */
  readonly of: string;
  readonly pathOf: (key: string | null) => string;
  /** Path of the reasons given in the items of a group. */
  readonly reasonsPathOf: (key: string | null) => string;
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
            <th role="columnheader" scope="col" class={styles.reasons}>
              <span class="visually-hidden">Reasons</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              path={props.pathOf(row.key)}
              reasonsPath={props.reasonsPathOf(row.key)}
              axis={axis}
              reference={reference}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: RateRow;
  readonly path: string;
  readonly reasonsPath: string;
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
        <ShareBar mark={row} smallSample={row.smallSample} ticks={props.axis.ticks} reference={props.reference} />
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
      <td role="cell" class={styles.reasons}>
        <a href={props.reasonsPath}>
          Reasons<span class="visually-hidden"> given for {row.label}</span>
        </a>
      </td>
    </tr>
  );
}

/** Marks the rate of a small sample. The note below the figure explains it. */
export function SmallSampleMark() {
  return (
    <span class={styles.small}>
      <span aria-hidden="true">*</span>
      <span class="visually-hidden"> small sample</span>
    </span>
  );
}
