import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const of = (name: string) => luminance(tokens.get(name)?.[theme] ?? `no token ${name}`);
  const [one, other] = [of(front), of(back)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const surfaces = ['paper', 'paper-sunken', 'paper-raised'];
const textColours = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'upheld', 'flag', 'rejected', 'failed'];

/** WCAG 2.2, 1.4.3 (text: 4.5) and 1.4.11 (marks of a chart, edges of fields: 3). */
describe.each(['light', 'dark'] as const)('contrasts of the %s theme', (theme) => {
  it.each(textColours.flatMap((front) => surfaces.map((back) => [front, back])))(
    '%s on %s has the contrast of text',
    (front, back) => {
      expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['on-accent', 'accent'],
    ['ink', 'mark'],
    ['ink', 'mark-strong'],
    ['ink', 'accent-wash'],
    ['accent-strong', 'accent-wash'],
    ['accent', 'accent-faint'],
    ['ink-soft', 'accent-faint'],
    ['ink-faint', 'accent-faint'],
    ['flag', 'flag-wash'],
    ['failed', 'failed-wash'],
  ])('%s on %s has the contrast of text', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['rule-strong', 'paper'],
    ['rule-strong', 'paper-sunken'],
    ['focus', 'paper'],
    ['accent', 'accent-wash'],
  ])('%s has the contrast of a mark on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
