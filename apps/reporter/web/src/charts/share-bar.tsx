import { type ShareAxis, type ShareMark } from './share-axis.series.js';
import styles from './share-bar.module.css';

/** The labels of an axis of shares. Decorative: the table below holds the figures. */
export function ShareScale({ axis }: { readonly axis: ShareAxis }) {
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

/** A share as a bar from 0, with its interval as a line. Decorative: the row's cells hold the same figures. */
export function ShareBar(props: {
  readonly mark: ShareMark;
  readonly smallSample: boolean;
  readonly ticks: ShareAxis['ticks'];
  /** Position of a dotted line; null if there is none. */
  readonly reference: number | null;
}) {
  const { bar, spread } = props.mark;
  return (
    <svg class={styles.drawing} data-small={props.smallSample} width="100%" height={barHeight} aria-hidden="true">
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

function Spread({ from, to, runsOver }: NonNullable<ShareMark['spread']>) {
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
