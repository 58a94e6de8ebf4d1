import { median } from '../rounds.js';
import { speedOf } from './measure.js';
import { type RunsByRival } from './report.js';

const shades = ['#1f4e79', '#c8553d', '#3c7a5b', '#8a6fb0', '#b58900', '#555555'] as const;
const barHeight = 22;
const left = 150;
const barWidth = 460;

/** Bars of letters a second and of processor time a letter by process, as SVG. */
export function chartOf(runs: RunsByRival, title: string): string {
  const rivals = [...runs];
  const speeds = rivals.map(([name, of]) => ({ name, value: median(of.map(speedOf)) }));
  const names = [...new Set(rivals.flatMap(([, of]) => Object.keys(of[0]?.cpu ?? {})))];
  const costs = rivals.map(([name, of]) => ({
    name,
    parts: names.map((process) => median(of.map(({ cpu }) => cpu[process] ?? 0))),
  }));
  const fastest = Math.max(1, ...speeds.map(({ value }) => value));
  const dearest = Math.max(0.1, ...costs.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const second = 70 + rivals.length * (barHeight + 8) + 40;
  const height = second + rivals.length * (barHeight + 8) + 50;
  const lines = [
    text(10, 24, title, 'bold'),
    text(10, 52, 'letters a second'),
    ...speeds.flatMap(({ name, value }, index) => [
      text(10, top(70, index) + 15, name),
      bar(left, top(70, index), (value / fastest) * barWidth, shades[0]),
      text(left + (value / fastest) * barWidth + 6, top(70, index) + 15, value.toFixed(0)),
    ]),
    text(10, second - 18, 'CPU milliseconds a letter'),
    ...costs.flatMap(({ name, parts }, index) => [
      text(10, top(second, index) + 15, name),
      ...stacked(parts, top(second, index), barWidth / dearest),
    ]),
    ...names.map((name, index) => {
      const at = 10 + index * 120;
      return `${bar(at, height - 26, 12, shades[index % shades.length] ?? shades[0], 12)}${text(at + 18, height - 16, name)}`;
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${height}" font-family="sans-serif" font-size="13">\n<rect width="760" height="${height}" fill="white"/>\n${lines.join('\n')}\n</svg>\n`;
}

const top = (from: number, index: number): number => from + index * (barHeight + 8);

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const text = (x: number, y: number, words: string, weight = 'normal'): string =>
  `<text x="${x.toFixed(1)}" y="${y}" font-weight="${weight}">${escaped(words)}</text>`;

const bar = (x: number, y: number, width: number, fill: string, high = barHeight): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${high}" fill="${fill}"/>`;

function stacked(parts: readonly number[], y: number, scale: number): string[] {
  let x = left;
  const bars = parts.map((part, index) => {
    const drawn = bar(x, y, part * scale, shades[index % shades.length] ?? shades[0]);
    x += part * scale;
    return drawn;
  });
  const sum = parts.reduce((total, part) => total + part, 0);
  return [...bars, text(x + 6, y + 15, sum.toFixed(2))];
}
