import { type LetterSums } from '#domain/statistics/letter-sums.js';

/** Numbers kept of each group: where its last letter stands and how that goes on, then the sums. */
const fields = {
  latest: 0,
  determinationsOfLatest: 1,
  overturnedOfLatest: 2,
  letters: 3,
  determinations: 4,
  overturned: 5,
  overturnedSquared: 6,
  overturnedTimesDeterminations: 7,
  determinationsSquared: 8,
} as const;
const width = 9;

/**
 * The sums of groups of determinations, with letters as clusters. The determinations of a letter must come one after
 * the other within a group.
 */
export class GroupSums {
  private numbers: Float64Array;

  /** @param groups how many there may be at first; more are made room for */
  constructor(groups: number) {
    this.numbers = new Float64Array(groups * width);
  }

  /** Counts a determination in a group. Squares grow by the odd numbers, so that no letter needs to be ended. */
  add(group: number, letter: number, overturned: number): void {
    const at = group * width;
    if (at >= this.numbers.length) this.grow(group);
    const { numbers } = this;
    // Letters count from 1 here, as a group that has none yet holds 0.
    if (numbers[at] !== letter + 1) {
      numbers[at] = letter + 1;
      numbers[at + fields.determinationsOfLatest] = 0;
      numbers[at + fields.overturnedOfLatest] = 0;
      numbers[at + fields.letters] = (numbers[at + fields.letters] ?? 0) + 1;
    }
    const determinations = numbers[at + fields.determinationsOfLatest] ?? 0;
    const before = numbers[at + fields.overturnedOfLatest] ?? 0;
    numbers[at + fields.determinations] = (numbers[at + fields.determinations] ?? 0) + 1;
    numbers[at + fields.determinationsSquared] =
      (numbers[at + fields.determinationsSquared] ?? 0) + 2 * determinations + 1;
    numbers[at + fields.overturnedTimesDeterminations] =
      (numbers[at + fields.overturnedTimesDeterminations] ?? 0) + before + overturned * (determinations + 1);
    numbers[at + fields.determinationsOfLatest] = determinations + 1;
    if (overturned === 0) return;
    numbers[at + fields.overturned] = (numbers[at + fields.overturned] ?? 0) + 1;
    numbers[at + fields.overturnedSquared] = (numbers[at + fields.overturnedSquared] ?? 0) + 2 * before + 1;
    numbers[at + fields.overturnedOfLatest] = before + 1;
  }

  /** Determinations of a group. */
  sizeOf(group: number): number {
    return this.numbers[group * width + fields.determinations] ?? 0;
  }

  sumsOf(group: number): LetterSums {
    const number = (field: number) => this.numbers[group * width + field] ?? 0;
    return {
      letters: number(fields.letters),
      determinations: number(fields.determinations),
      overturned: number(fields.overturned),
      overturnedSquared: number(fields.overturnedSquared),
      overturnedTimesDeterminations: number(fields.overturnedTimesDeterminations),
      determinationsSquared: number(fields.determinationsSquared),
    };
  }

  private grow(group: number): void {
    const grown = new Float64Array(Math.max((group + 1) * width, this.numbers.length * 2));
    grown.set(this.numbers);
    this.numbers = grown;
  }
}
