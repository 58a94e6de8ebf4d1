import { useState } from 'preact/hooks';
import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { idToText } from '../format/text.js';
import { useWidth } from '../components/use-width.js';
import { type RateGroup } from './rate-table.series.js';
import { SmallSampleMark } from './rate-table.js';
import { trendLayout } from './trend-layout.js';
import { defaultPoint, type TrendPoint, type TrendSeries } from './trend.series.js';
import styles from './trend.module.css';

/**
 * The overturn rate over time with its interval, and below it the number of determinations per period. Each period is a
 * link; the line above the chart shows the figures of the period under the pointer or focus.
 */
export function Trend(props: { readonly series: TrendSeries; readonly pathOf: (key: string) => string }) {
  const { points } = props.series;
  const [frame, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<string | null>(null);
  const shown = points.find(({ key }) => key === hovered) ?? defaultPoint(points);
  return (
    <div ref={frame}>
      <p class={styles.readout} aria-hidden="true">
        {shown === null || shown.group === null ? null : <Readout name={shown.name} group={shown.group} />}
      </p>
      {width === 0 ? (
        <div class={styles.room} />
      ) : (
        <Drawing {...props} width={width} shown={shown} onHover={setHovered} />
      )}
      <details class={styles.table}>
        <summary>Show as a table</summary>
        <TrendTable {...props} />
      </details>
    </div>
  );
}

function Readout({ name, group }: { readonly name: string; readonly group: RateGroup }) {
  return (
    <>
      <strong>{name}</strong> {formatShare(group.overturnRate)}
      {group.smallSample ? '*' : ''} <span>({formatInterval(group.interval)})</span>{' '}
      <span>{formatAmount(group.total, 'item')}</span>
    </>
  );
}

function Drawing(props: {
  readonly series: TrendSeries;
  readonly pathOf: (key: string) => string;
  readonly width: number;
  readonly shown: TrendPoint | null;
  readonly onHover: (key: string | null) => void;
}) {
  const { series, width } = props;
  const shapes = trendLayout(series, width);
  return (
    <svg
      class={styles.drawing}
      width={width}
      height={shapes.height}
      role="group"
      aria-label={`Overturn rate by ${series.period}`}
    >
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
          Items per {series.period}, maximum {formatCount(series.maxTotal)}
        </text>
      </g>
      {shapes.points.map(({ key, name, group, column, x, y, beyondAxis, spread, volume, label }) => (
        <g key={key}>
          {label === null ? null : (
            <text class={styles.year} x={label.x} y={shapes.height - 4} aria-hidden="true">
              {label.year}
            </text>
          )}
          {group === null || y === null ? null : (
            <a
              class={styles.mark}
              href={props.pathOf(key)}
              data-small={group.smallSample}
              data-shown={key === props.shown?.key}
              aria-label={describe(name, group)}
              onMouseEnter={() => {
                props.onHover(key);
              }}
              onMouseLeave={() => {
                props.onHover(null);
              }}
              onFocus={() => {
                props.onHover(key);
              }}
              onBlur={() => {
                props.onHover(null);
              }}
            >
              <rect class={styles.reach} {...column} />
              <rect class={styles.volume} {...volume} />
              {spread === null || !group.smallSample ? null : (
                <>
                  <line class={styles.spread} x1={x} x2={x} y1={spread.high} y2={spread.low} />
                  {spread.runsOver ? (
                    <path
                      class={styles.runsOver}
                      d={`M${x - 3} ${spread.high + 4}L${x} ${spread.high}L${x + 3} ${spread.high + 4}`}
                    />
                  ) : null}
                </>
              )}
              {beyondAxis ? (
                <path class={styles.beyond} d={`M${x - 5} ${y + 8}L${x} ${y}L${x + 5} ${y + 8}Z`} />
              ) : (
                <circle cx={x} cy={y} r={shapes.radius} />
              )}
            </a>
          )}
        </g>
      ))}
    </svg>
  );
}

function describe(name: string, group: RateGroup): string {
  const small = group.smallSample ? ', small sample' : '';
  return `${name}: ${formatShare(group.overturnRate)} overturned, 95% interval ${formatInterval(group.interval)}, ${formatAmount(group.total, 'item')}${small}`;
}

function TrendTable(props: { readonly series: TrendSeries; readonly pathOf: (key: string) => string }) {
  return (
    <table class={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{idToText(props.series.period)}</th>
          <th scope="col">Overturned</th>
          <th scope="col">95% interval</th>
          <th scope="col">Items</th>
          <th scope="col">Letters</th>
        </tr>
      </thead>
      <tbody>
        {props.series.points.map(({ key, name, group }) => (
          <tr key={key}>
            <th scope="row">{group === null ? name : <a href={props.pathOf(key)}>{name}</a>}</th>
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
