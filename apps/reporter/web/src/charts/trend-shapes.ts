import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { labelStep, type TrendPoint, type TrendSeries } from './trend.series.js';

/** Pixels: the chart of rates above, the columns of the volume below it, the years at the foot. */
const left = 40;
const top = 8;
const rates = 190;
const volumes = 40;
const volumeTop = top + rates + 36;
const height = volumeTop + volumes + 24;
/** Half the width of a year as it is written, so that the last one stays inside of the drawing. */
const halfLabel = 14;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A period with the places of its marks, in pixels. */
export interface PointShape extends TrendPoint {
  readonly x: number;
  /** Null where nothing was decided. A small sample's rate beyond the axis stands at its edge. */
  readonly y: number | null;
  readonly spread: { readonly low: number; readonly high: number } | null;
  /** What of the drawing belongs to the period. */
  readonly column: Box;
  readonly volume: Box;
  /** The year written below it, and the middle of that; null where none is. */
  readonly label: { readonly year: number; readonly x: number } | null;
}

/**
 * The geometry of a trend that is `width` pixels wide. A period without decisions breaks line and band. So does a small
 * sample, which would look firmer than it is; where all are small, they are joined.
 */
export function trendShapes(series: TrendSeries, width: number) {
  const { points, axis } = series;
  const x = scaleBand()
    .domain(points.map(({ key }) => key))
    .range([left, width]);
  const y = scaleLinear([0, axis.max], [top + rates, top]).clamp(true);
  const volume = scaleLinear([0, Math.max(1, series.most)], [0, volumes]);
  const centre = ({ key }: TrendPoint) => (x(key) ?? 0) + x.bandwidth() / 2;
  const drawn = ({ group }: TrendPoint) => group !== null && group.overturnRate !== null;
  const firm = (point: TrendPoint) => drawn(point) && point.group?.smallSample === false;
  const labels = labelled(points, width);
  return {
    left,
    height,
    /** Radius of the marks: many stand close together. */
    radius: x.bandwidth() >= 12 ? 4 : x.bandwidth() >= 6 ? 3 : 2,
    volumeLabelY: volumeTop - 8,
    grid: axis.ticks.map(({ share, label }) => ({ y: y(share), label })),
    line:
      line<TrendPoint>()
        .defined(points.some(firm) ? firm : drawn)
        .x(centre)
        .y(({ group }) => y(group?.overturnRate ?? 0))([...points]) ?? '',
    band:
      area<TrendPoint>()
        .defined(firm)
        .x(centre)
        .y0(({ group }) => y(group?.interval?.low ?? 0))
        .y1(({ group }) => y(group?.interval?.high ?? 0))([...points]) ?? '',
    points: points.map((point): PointShape => {
      const { key, group } = point;
      const high = volume(group?.total ?? 0);
      const rate = group?.overturnRate ?? null;
      const bar = Math.min(28, x.bandwidth() * 0.6);
      return {
        ...point,
        x: centre(point),
        y: rate === null ? null : y(rate),
        spread:
          group === null || group.interval === null
            ? null
            : { low: y(group.interval.low), high: y(group.interval.high) },
        column: { x: x(key) ?? 0, y: 0, width: x.bandwidth(), height: height - 20 },
        volume: { x: centre(point) - bar / 2, y: volumeTop + volumes - high, width: bar, height: high },
        label:
          point.yearBegun === null || !labels.has(key)
            ? null
            : { year: point.yearBegun, x: Math.min(centre(point), width - halfLabel) },
      };
    }),
  };
}

/** The periods below which their year is written: as many as there is room for, the last one among them. */
function labelled(points: readonly TrendPoint[], width: number): ReadonlySet<string> {
  const begun = points.filter(({ yearBegun }) => yearBegun !== null);
  const step = labelStep(begun.length, width - left);
  return new Set(begun.filter((_, index) => (begun.length - 1 - index) % step === 0).map(({ key }) => key));
}
