import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { labelStep, type TrendPoint, type TrendSeries } from './trend.series.js';

/** Pixels: the chart of rates, below it the columns of the volume, below those the years. */
const left = 40;
const top = 8;
const rates = 190;
const volumes = 40;
const volumeTop = top + rates + 36;
const height = volumeTop + volumes + 24;
/** Half the width of a year label in pixels, so that the last label stays inside the drawing. */
const halfLabelWidth = 14;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A period with the positions of its marks, in pixels. */
export interface PointLayout extends TrendPoint {
  readonly x: number;
  /** Null if nothing was decided. A rate beyond the axis is at its end. */
  readonly y: number | null;
  /** Whether the rate is beyond the axis, so that its mark does not show its value. */
  readonly beyondAxis: boolean;
  /** The interval; `runsOver`: it ends beyond the axis. */
  readonly spread: { readonly low: number; readonly high: number; readonly runsOver: boolean } | null;
  /** The pointer target of the period. */
  readonly column: Box;
  readonly volume: Box;
  /** The year label below the period and its centre; null if there is none. */
  readonly label: { readonly year: number; readonly x: number } | null;
}

/**
 * Returns the geometry of a trend that is `width` pixels wide. A period without decisions interrupts line and band. So
 * does a small sample, whose rate would look more certain than it is; if all samples are small, they are joined.
 */
export function trendLayout(series: TrendSeries, width: number) {
  const { points, axis } = series;
  const x = scaleBand()
    .domain(points.map(({ key }) => key))
    .range([left, width]);
  const y = scaleLinear([0, axis.max], [top + rates, top]).clamp(true);
  const volume = scaleLinear([0, Math.max(1, series.maxTotal)], [0, volumes]);
  const centre = ({ key }: TrendPoint) => (x(key) ?? 0) + x.bandwidth() / 2;
  const drawn = ({ group }: TrendPoint) => group !== null && group.overturnRate !== null;
  const reliable = (point: TrendPoint) => drawn(point) && point.group?.smallSample === false;
  const labels = labelledKeys(points, width);
  return {
    left,
    height,
    /** Radius of the marks in pixels, smaller if there are many periods. */
    radius: x.bandwidth() >= 12 ? 4 : x.bandwidth() >= 6 ? 3 : 2,
    volumeLabelY: volumeTop - 8,
    grid: axis.ticks.map(({ share, label }) => ({ y: y(share), label })),
    line:
      line<TrendPoint>()
        .defined(points.some(reliable) ? reliable : drawn)
        .x(centre)
        .y(({ group }) => y(group?.overturnRate ?? 0))([...points]) ?? '',
    band:
      area<TrendPoint>()
        .defined(reliable)
        .x(centre)
        .y0(({ group }) => y(group?.interval?.low ?? 0))
        .y1(({ group }) => y(group?.interval?.high ?? 0))([...points]) ?? '',
    points: points.map((point): PointLayout => {
      const { key, group } = point;
      const high = volume(group?.total ?? 0);
      const rate = group?.overturnRate ?? null;
      const bar = Math.min(28, x.bandwidth() * 0.6);
      return {
        ...point,
        x: centre(point),
        y: rate === null ? null : y(rate),
        beyondAxis: rate !== null && rate > axis.max,
        spread:
          group === null || group.interval === null
            ? null
            : { low: y(group.interval.low), high: y(group.interval.high), runsOver: group.interval.high > axis.max },
        column: { x: x(key) ?? 0, y: 0, width: x.bandwidth(), height: height - 20 },
        volume: { x: centre(point) - bar / 2, y: volumeTop + volumes - high, width: bar, height: high },
        label:
          point.startingYear === null || !labels.has(key)
            ? null
            : { year: point.startingYear, x: Math.min(centre(point), width - halfLabelWidth) },
      };
    }),
  };
}

/** Returns the keys of the periods with a year label: as many as fit, always including the last one. */
function labelledKeys(points: readonly TrendPoint[], width: number): ReadonlySet<string> {
  const starting = points.filter(({ startingYear }) => startingYear !== null);
  const step = labelStep(starting.length, width - left);
  return new Set(starting.filter((_, index) => (starting.length - 1 - index) % step === 0).map(({ key }) => key));
}
