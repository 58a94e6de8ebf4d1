import { type RateRow } from './rate-table.series.js';
import { type ShareAxis } from './share-axis.series.js';
import styles from './rate-bar.module.css';

/** Height of a row's drawing; its middle is where the marks stand. Width is the cell's, so places are in percent. */
const height = 30;
const middle = height / 2;

/** A rate as a bar from 0, its interval as a line with ends over it. Says nothing that the row's cells don't say. */
export function RateBar(props: {
  readonly row: RateRow;
  readonly ticks: ShareAxis['ticks'];
  readonly reference: number | null;
}) {
  const { bar, spread, smallSample } = props.row;
  return (
    <svg class={styles.bar} data-small={smallSample} width="100%" height={height} aria-hidden="true">
      {props.ticks.map(({ at }) => (
        <line key={at} class={styles.grid} x1={percent(at)} x2={percent(at)} y1={0} y2={height} />
      ))}
      {bar === null ? null : <rect class={styles.body} x={0} y={middle - 7} width={percent(bar)} height={14} />}
      {props.reference === null ? null : (
        <line class={styles.reference} x1={percent(props.reference)} x2={percent(props.reference)} y1={0} y2={height} />
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

function percent(place: number): string {
  return `${(place * 100).toFixed(3)}%`;
}
