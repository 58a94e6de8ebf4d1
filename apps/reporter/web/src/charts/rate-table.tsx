import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { type RateRow, type RateTableSeries } from './rate-table.series.js';
import { type ShareAxis } from './share-axis.series.js';
import styles from './rate-table.module.css';

/**
 * Rates of groups as a table with one drawn column: a bar, its interval, and a line at the rate of all groups. The whole
 * row is a link. Chart and table are one element, so that no separate table view is needed.
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

/** The labels of an axis of shares. Decorative: the table below holds the figures. */
function ShareScale({ axis }: { readonly axis: ShareAxis }) {
  return (
    <span class={styles.scaleFrame}>
      <svg class={styles.scale} width="100%" height={16} aria-hidden="true">
        {axis.ticks.map(({ at, label }, index) => (
          <text
            key={at}
            x={`${at * 100}%`}
            y={12}
            text-anchor={at === 0 ? 'start' : at > 0.999 ? 'end' : 'middle'}
            // On narrow axes every second label is hidden, counted from the end.
            data-between={(axis.ticks.length - 1 - index) % 2 === 1}
          >
            {label}
          </text>
        ))}
      </svg>
    </span>
  );
}

/** Height of a row's drawing in pixels. The width is that of the cell, so horizontal positions are percentages. */
const barHeight = 30;
const middle = barHeight / 2;

/** A rate as a bar from 0, with its interval as a line. Decorative: the row's cells hold the same figures. */
function RateBar(props: {
  readonly row: RateRow;
  readonly ticks: ShareAxis['ticks'];
  readonly reference: number | null;
}) {
  const { bar, spread, smallSample } = props.row;
  return (
    <svg class={styles.drawing} data-small={smallSample} width="100%" height={barHeight} aria-hidden="true">
      {props.ticks.map(({ at }) => (
        <line key={at} class={styles.grid} x1={percent(at)} x2={percent(at)} y1={0} y2={barHeight} />
      ))}
      {bar === null ? null : <rect class={styles.bar} x={0} y={middle - 7} width={percent(bar)} height={14} />}
      {props.reference === null ? null : (
        <line
          class={styles.reference}
          x1={percent(props.reference)}
          x2={percent(props.reference)}
          y1={0}
          y2={barHeight}
        />
      )}
      {spread === null ? null : <Spread {...spread} />}
      {bar === null ? null : <circle class={styles.point} cx={percent(bar)} cy={middle} r={3.5} />}
    </svg>
  );
}

function Spread({ from, to, runsOver }: { readonly from: number; readonly to: number; readonly runsOver: boolean }) {
  return (
    <g class={styles.spread}>
      <line x1={percent(from)} x2={percent(to)} y1={middle} y2={middle} />
      <line x1={percent(from)} x2={percent(from)} y1={middle - 4} y2={middle + 4} />
      {runsOver ? (
        <svg x="100%" y={middle} overflow="visible">
          <path d="M-5 -4L0 0L-5 4" />
        </svg>
      ) : (
        <line x1={percent(to)} x2={percent(to)} y1={middle - 4} y2={middle + 4} />
      )}
    </g>
  );
}

function percent(position: number): string {
  return `${(position * 100).toFixed(3)}%`;
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
