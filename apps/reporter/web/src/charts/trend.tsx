import { useState } from 'preact/hooks';
import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { useWidth } from '../parts/use-width.js';
import { type RateGroup } from './rate-table.series.js';
import { SmallSampleMark } from './rate-table.js';
import { trendShapes } from './trend-shapes.js';
import { type TrendSeries } from './trend.series.js';
import styles from './trend.module.css';

/**
 * The overturn rate over the years with its interval, and below it how many determinations each year has. Each year is
 * a link; the line above the chart reads out the one that is pointed at.
 */
export function Trend(props: { readonly series: TrendSeries; readonly pathOf: (year: string) => string }) {
  const { years } = props.series;
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = years.find(({ year }) => year === pointed)?.group ?? years.at(-1)?.group ?? null;
  return (
    <div ref={frame}>
      <p class={styles.readout} aria-hidden="true">
        {shown === null ? null : <Readout group={shown} />}
      </p>
      {width === 0 ? (
        <div class={styles.room} />
      ) : (
        <Drawing {...props} width={width} shown={shown} onPoint={setPointed} />
      )}
      <details class={styles.table}>
        <summary>As a table</summary>
        <TrendTable {...props} />
      </details>
    </div>
  );
}

function Readout({ group }: { readonly group: RateGroup }) {
  return (
    <>
      <strong>{group.label}</strong> {formatShare(group.overturnRate)}
      {group.smallSample ? '*' : ''} <span>({formatInterval(group.interval)})</span>{' '}
      <span>{formatAmount(group.total, 'item')}</span>
    </>
  );
}

function Drawing(props: {
  readonly series: TrendSeries;
  readonly pathOf: (year: string) => string;
  readonly width: number;
  readonly shown: RateGroup | null;
  readonly onPoint: (year: number | null) => void;
}) {
  const { series, width } = props;
  const shapes = trendShapes(series, width);
  return (
    <svg class={styles.drawing} width={width} height={shapes.height} role="group" aria-label="Overturn rate by year">
      <g aria-hidden="true">
        {shapes.grid.map(({ y, label }) => (
          <g key={label} class={styles.grid}>
            <line x1={shapes.left} x2={width} y1={y} y2={y} />
            <text x={shapes.left - 8} y={y + 4}>
              {label}
            </text>
          </g>
        ))}
        <path class={styles.band} d={shapes.band} />
        <path class={styles.line} d={shapes.line} />
        <text class={styles.volumeLabel} x={shapes.left} y={shapes.volumeLabelY}>
          Items a year, at most {formatCount(series.most)}
        </text>
      </g>
      {shapes.years.map(({ year, group, column, x, y, spread, volume, label }) => (
        <g key={year}>
          {label ? (
            <text class={styles.year} x={x} y={shapes.height - 4} aria-hidden="true">
              {year}
            </text>
          ) : null}
          {group === null || y === null ? null : (
            <a
              class={styles.mark}
              href={props.pathOf(String(year))}
              data-small={group.smallSample}
              data-shown={group === props.shown}
              aria-label={inWords(group)}
              onMouseEnter={() => {
                props.onPoint(year);
              }}
              onMouseLeave={() => {
                props.onPoint(null);
              }}
              onFocus={() => {
                props.onPoint(year);
              }}
              onBlur={() => {
                props.onPoint(null);
              }}
            >
              <rect class={styles.reach} {...column} />
              <rect class={styles.volume} {...volume} />
              {spread === null || !group.smallSample ? null : (
                <line class={styles.spread} x1={x} x2={x} y1={spread.high} y2={spread.low} />
              )}
              <circle cx={x} cy={y} r={4} />
            </a>
          )}
        </g>
      ))}
    </svg>
  );
}

function inWords(group: RateGroup): string {
  const small = group.smallSample ? ', small sample' : '';
  return `${group.label}: ${formatShare(group.overturnRate)} overturned, 95% interval ${formatInterval(group.interval)}, ${formatAmount(group.total, 'item')}${small}`;
}

function TrendTable(props: { readonly series: TrendSeries; readonly pathOf: (year: string) => string }) {
  return (
    <table class={styles.figures}>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Overturned</th>
          <th scope="col">95% interval</th>
          <th scope="col">Items</th>
          <th scope="col">Letters</th>
        </tr>
      </thead>
      <tbody>
        {props.series.years.map(({ year, group }) => (
          <tr key={year}>
            <th scope="row">{group === null ? year : <a href={props.pathOf(String(year))}>{year}</a>}</th>
            <td>
              {formatShare(group?.overturnRate ?? null)}
              {group?.smallSample === true ? <SmallSampleMark /> : null}
            </td>
            <td>{formatInterval(group?.interval ?? null)}</td>
            <td>{formatCount(group?.total ?? 0)}</td>
            <td>{formatCount(group?.letters ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
