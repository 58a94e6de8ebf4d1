/** Statistics computed from the letters for the tests, independent of the project's code. */
import { type StoredItem, type StoredLetter } from './reporter-fixture.js';

/** An item with its letter. */
export interface Counted {
  readonly letter: StoredLetter;
  readonly item: StoredItem;
}

/** What a group's figures must be. */
export interface Recount {
  readonly upheld: number;
  readonly overturned: number;
  readonly total: number;
  readonly letters: number;
  readonly overturnRate: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** The items that figures hold. */
export function countedItems(letters: readonly StoredLetter[]): readonly Counted[] {
  return letters
    .filter((letter) => letter.standing === undefined || letter.standing === 'counted')
    .flatMap((letter) => letter.items.map((item) => ({ letter, item })));
}

/** Groups items by the keys that each has; one without a key goes to null. */
export function groupBy(
  items: readonly Counted[],
  keysOf: (counted: Counted) => readonly (string | undefined)[],
): ReadonlyMap<string | null, readonly Counted[]> {
  const groups = new Map<string | null, Counted[]>();
  for (const counted of items) {
    const keys = new Set(keysOf(counted).filter((key) => key !== undefined));
    for (const key of keys.size === 0 ? [null] : keys) groups.set(key, [...(groups.get(key) ?? []), counted]);
  }
  return groups;
}

/** The figures of some items. */
export function recount(items: readonly Counted[]): Recount {
  const overturned = items.filter(({ item }) => item.outcome === 'overturned').length;
  const tallies = tallyByLetter(items);
  const total = items.length;
  return {
    upheld: total - overturned,
    overturned,
    total,
    letters: tallies.length,
    overturnRate: total === 0 ? null : overturned / total,
    interval: total === 0 ? null : wilson(overturned / total, worth(tallies)),
  };
}

function tallyByLetter(items: readonly Counted[]): readonly { readonly n: number; readonly x: number }[] {
  return [...new Set(items.map(({ letter }) => letter))].map((letter) => {
    const own = items.filter((counted) => counted.letter === letter);
    return { n: own.length, x: own.filter(({ item }) => item.outcome === 'overturned').length };
  });
}

/** Independent observations that the letters are worth: by residuals, letter by letter. */
function worth(tallies: readonly { readonly n: number; readonly x: number }[]): number {
  const items = tallies.reduce((sum, { n }) => sum + n, 0);
  const share = tallies.reduce((sum, { x }) => sum + x, 0) / items;
  const letters = tallies.length;
  if (letters === 1 || share === 0 || share === 1) return items ** 2 / tallies.reduce((sum, { n }) => sum + n * n, 0);
  const residuals = tallies.reduce((sum, { n, x }) => sum + (x - share * n) ** 2, 0);
  const clustered = (letters * residuals) / ((letters - 1) * items ** 2);
  const independent = (share * (1 - share)) / (items - 1);
  const widened = Math.min(1, (student(items - 1) / student(letters - 1)) ** 2);
  return (items / Math.max(1, clustered / independent)) * widened;
}

/** Both solutions q of (share − q)² = z² q (1 − q) / size. */
function wilson(share: number, size: number): { low: number; high: number } {
  const z2 = 1.959963984540054 ** 2;
  const [a, b, c] = [1 + z2 / size, -(2 * share + z2 / size), share ** 2];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

/** The 97.5 % point of Student's t, found by bisection over its density, summed by Simpson's rule. */
function student(degrees: number): number {
  let [low, high] = [1.9, 13];
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (studentArea(degrees, middle) < 0.475) low = middle;
    else high = middle;
  }
  return low;
}

function studentArea(degrees: number, to: number): number {
  const steps = 400;
  const density = (x: number) => (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
  const whole = simpson((angle) => Math.cos(angle) ** (degrees - 1), Math.PI / 2, steps) * Math.sqrt(degrees) * 2;
  return simpson(density, to, steps) / whole;
}

function simpson(of: (x: number) => number, to: number, steps: number): number {
  const width = to / steps;
  let sum = of(0) + of(to);
  for (let index = 1; index < steps; index += 1) sum += (index % 2 === 1 ? 4 : 2) * of(index * width);
  return (sum * width) / 3;
}
