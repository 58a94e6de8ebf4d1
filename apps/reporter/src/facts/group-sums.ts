import { type LetterSums } from '#domain/statistics/letter-sums.js';

/** Numbers kept of each group's last letter: the letter (from 1; 0 for none yet), its determinations, the overturned. */
const running = { letter: 0, determinations: 1, overturned: 2, width: 4 } as const;

/** Sums over the letters before it. */
const summed = {
  letters: 0,
  determinations: 1,
  overturned: 2,
  overturnedSquared: 3,
  overturnedTimesDeterminations: 4,
  determinationsSquared: 5,
  width: 8,
} as const;

/**
 * The sums of groups of determinations, with letters as clusters. The determinations of a letter must come one after
 * the other within a group: sums are made when a letter ends, which is less often than at each determination.
 */
export class GroupSums {
  private latest: Int32Array;
  private sums: Float64Array;

  /** @param groups how many there may be at first; more are made room for */
  constructor(groups: number) {
    this.latest = new Int32Array(groups * running.width);
    this.sums = new Float64Array(groups * summed.width);
  }

  /** Counts a determination in a group. */
  add(group: number, letter: number, overturned: number): void {
    const at = group * running.width;
    if (at >= this.latest.length) this.grow(group);
    const { latest } = this;
    if (latest[at] !== letter + 1) {
      if (latest[at] !== 0) this.endLetter(group);
      latest[at] = letter + 1;
      latest[at + running.determinations] = 1;
      latest[at + running.overturned] = overturned;
    } else {
      latest[at + running.determinations] = (latest[at + running.determinations] ?? 0) + 1;
      latest[at + running.overturned] = (latest[at + running.overturned] ?? 0) + overturned;
    }
  }

  /** The sums of a group; whoever adds to it afterwards begins a new letter. */
  sumsOf(group: number): LetterSums {
    const at = group * running.width;
    if ((this.latest[at] ?? 0) !== 0) this.endLetter(group);
    const number = (field: number) => this.sums[group * summed.width + field] ?? 0;
    return {
      letters: number(summed.letters),
      determinations: number(summed.determinations),
      overturned: number(summed.overturned),
      overturnedSquared: number(summed.overturnedSquared),
      overturnedTimesDeterminations: number(summed.overturnedTimesDeterminations),
      determinationsSquared: number(summed.determinationsSquared),
    };
  }

  /** Whether a group has nothing in it. */
  isEmpty(group: number): boolean {
    return this.sums[group * summed.width] === 0 && (this.latest[group * running.width] ?? 0) === 0;
  }

  private endLetter(group: number): void {
    const { latest, sums } = this;
    const from = group * running.width;
    const determinations = latest[from + running.determinations] ?? 0;
    const overturned = latest[from + running.overturned] ?? 0;
    latest[from] = 0;
    const at = group * summed.width;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + summed.determinations] = (sums[at + summed.determinations] ?? 0) + determinations;
    const squared = at + summed.determinationsSquared;
    sums[squared] = (sums[squared] ?? 0) + determinations * determinations;
    if (overturned === 0) return;
    const times = at + summed.overturnedTimesDeterminations;
    sums[at + summed.overturned] = (sums[at + summed.overturned] ?? 0) + overturned;
    sums[times] = (sums[times] ?? 0) + overturned * determinations;
    sums[at + summed.overturnedSquared] = (sums[at + summed.overturnedSquared] ?? 0) + overturned * overturned;
  }

  private grow(group: number): void {
    const groups = Math.max(group + 1, (this.latest.length / running.width) * 2);
    const [latest, sums] = [new Int32Array(groups * running.width), new Float64Array(groups * summed.width)];
    latest.set(this.latest);
    sums.set(this.sums);
    this.latest = latest;
    this.sums = sums;
  }
}
