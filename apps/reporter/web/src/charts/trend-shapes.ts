import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { labelStep, type TrendSeries, type TrendYear } from './trend.series.js';

/** Pixels: the chart of rates above, the columns of the volume below it, the years at the foot. */
const left = 40;
const top = 8;
const rates = 190;
const volumes = 40;
const volumeTop = top + rates + 36;
const height = volumeTop + volumes + 24;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A year with the places of its marks, in pixels. */
export interface YearShape extends TrendYear {
  readonly x: number;
  /** Null where nothing was decided. */
  readonly y: number | null;
  readonly spread: { readonly low: number; readonly high: number } | null;
  /** What of the drawing belongs to the year. */
  readonly column: Box;
  readonly volume: Box;
  /** Whether its number is written. */
  readonly label: boolean;
}

/**
 * The geometry of a trend that is `width` pixels wide. A year without decisions breaks line and band; one with a
 * small sample breaks the band, which would look firmer than it is.
 */
export function trendShapes(series: TrendSeries, width: number) {
  const x = scaleBand<number>()
    .domain(series.years.map(({ year }) => year))
    .range([left, width]);
  const y = scaleLinear([0, series.axis.max], [top + rates, top]);
  const volume = scaleLinear([0, Math.max(1, series.most)], [0, volumes]);
  const centre = (year: number) => (x(year) ?? 0) + x.bandwidth() / 2;
  const step = labelStep(series.years.length, width - left);
  const drawn = (of: TrendYear) => of.group !== null && of.group.overturnRate !== null;
  const firm = (of: TrendYear) => drawn(of) && of.group?.smallSample === false;
  return {
    left,
    height,
    volumeLabelY: volumeTop - 8,
    grid: series.axis.ticks.map(({ share, label }) => ({ y: y(share), label })),
    line:
      line<TrendYear>()
        .defined(drawn)
        .x(({ year }) => centre(year))
        .y(({ group }) => y(group?.overturnRate ?? 0))([...series.years]) ?? '',
    band:
      area<TrendYear>()
        .defined(firm)
        .x(({ year }) => centre(year))
        .y0(({ group }) => y(group?.interval?.low ?? 0))
        .y1(({ group }) => y(Math.min(series.axis.max, group?.interval?.high ?? 0)))([...series.years]) ?? '',
    years: series.years.map(({ year, group }, index): YearShape => {
      const high = volume(group?.total ?? 0);
      const rate = group?.overturnRate ?? null;
      const bar = Math.min(28, x.bandwidth() * 0.6);
      return {
        year,
        group,
        x: centre(year),
        y: rate === null ? null : y(rate),
        spread:
          group === null || group.interval === null
            ? null
            : { low: y(group.interval.low), high: y(Math.min(series.axis.max, group.interval.high)) },
        column: { x: x(year) ?? 0, y: 0, width: x.bandwidth(), height: height - 20 },
        volume: { x: centre(year) - bar / 2, y: volumeTop + volumes - high, width: bar, height: high },
        label: (series.years.length - 1 - index) % step === 0,
      };
    }),
  };
}
