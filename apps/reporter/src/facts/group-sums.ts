import { type LetterSums } from '#domain/statistics/letter-sums.js';

/** Fields of each group's last letter: the letter (from 1; 0 for none yet), its determinations, the overturned ones. */
const latestFields = { letter: 0, determinations: 1, overturned: 2 } as const;

/** Sums over the determinations that are not the first of their letter. */
const moreFields = {
  determinations: 0,
  overturned: 1,
  overturnedSquared: 2,
  overturnedTimesDeterminations: 3,
  determinationsSquared: 4,
} as const;

/** Elements per group in each array, as powers of two, so that an index is computed by a shift. */
const [latestShift, firstShift, moreShift] = [2, 1, 3];

/**
 * The sums of groups of determinations, with letters as clusters. The determinations of a letter must be added
 * consecutively within a group. Most are the first of their letter in their group: these increase one counter, by
 * outcome, from which all six sums follow; squares and products are summed for the others only.
 */
export class GroupSums {
  private latest: Int32Array;
  private firsts: Int32Array;
  private more: Float64Array;

  /** @param groups initial number of groups; the arrays grow as needed */
  constructor(groups: number) {
    this.latest = new Int32Array(groups << latestShift);
    this.firsts = new Int32Array(groups << firstShift);
    this.more = new Float64Array(groups << moreShift);
  }

  /**
   * Adds a determination to a group.
   * @param overturned 0 or 1
   */
  add(group: number, letter: number, overturned: number): void {
    const at = group << latestShift;
    if (at >= this.latest.length) this.grow(group);
    const { latest } = this;
    if (latest[at] !== letter + 1) {
      latest[at] = letter + 1;
      latest[at + latestFields.determinations] = 1;
      latest[at + latestFields.overturned] = overturned;
      this.raiseFirsts(group, overturned, 1);
    } else {
      const determinations = latest[at + latestFields.determinations] ?? 0;
      const before = latest[at + latestFields.overturned] ?? 0;
      latest[at + latestFields.determinations] = determinations + 1;
      latest[at + latestFields.overturned] = before + overturned;
      this.addMore(group, determinations, before, overturned);
    }
  }

  /**
   * Adds all determinations that a letter has in a group, or subtracts them.
   * @param times 1 or -1
   */
  addLetter(group: number, determinations: number, overturned: number, times: 1 | -1): void {
    if (group << latestShift >= this.latest.length) this.grow(group);
    const first = overturned === 0 ? 0 : 1;
    this.raiseFirsts(group, first, times);
    if (determinations === 1) return;
    const { more } = this;
    const at = group << moreShift;
    const raise = (field: number, by: number) => (more[at + field] = (more[at + field] ?? 0) + times * by);
    raise(moreFields.determinations, determinations - 1);
    raise(moreFields.determinationsSquared, determinations ** 2 - 1);
    if (overturned === 0) return;
    raise(moreFields.overturned, overturned - 1);
    raise(moreFields.overturnedSquared, overturned ** 2 - 1);
    raise(moreFields.overturnedTimesDeterminations, overturned * determinations - 1);
  }

  /** Adds letters that have one determination each in a group. @param overturned 0 or 1, of each */
  addSingles(group: number, overturned: number, letters: number): void {
    if (group << latestShift >= this.latest.length) this.grow(group);
    this.raiseFirsts(group, overturned, letters);
  }

  /** Returns the sums of a group; a determination that is added afterwards begins a new letter. */
  sumsOf(group: number): LetterSums {
    this.latest[group << latestShift] = 0;
    const at = group << firstShift;
    const [upheld, overturned] = [this.firsts[at] ?? 0, this.firsts[at + 1] ?? 0];
    const more = (field: number) => this.more[(group << moreShift) + field] ?? 0;
    return {
      letters: upheld + overturned,
      determinations: upheld + overturned + more(moreFields.determinations),
      overturned: overturned + more(moreFields.overturned),
      overturnedSquared: overturned + more(moreFields.overturnedSquared),
      overturnedTimesDeterminations: overturned + more(moreFields.overturnedTimesDeterminations),
      determinationsSquared: upheld + overturned + more(moreFields.determinationsSquared),
    };
  }

  /** Whether a group is empty. */
  isEmpty(group: number): boolean {
    const at = group << firstShift;
    return (this.firsts[at] ?? 0) + (this.firsts[at + 1] ?? 0) === 0;
  }

  private raiseFirsts(group: number, overturned: number, times: number): void {
    const at = (group << firstShift) + overturned;
    this.firsts[at] = (this.firsts[at] ?? 0) + times;
  }

  /** @param determinations number of earlier ones of the same letter; @param before number of overturned ones among these */
  private addMore(group: number, determinations: number, before: number, overturned: number): void {
    const { more } = this;
    const at = group << moreShift;
    const squared = at + moreFields.determinationsSquared;
    const product = at + moreFields.overturnedTimesDeterminations;
    more[at] = (more[at] ?? 0) + 1;
    more[squared] = (more[squared] ?? 0) + 2 * determinations + 1;
    more[product] = (more[product] ?? 0) + before + overturned * (determinations + 1);
    if (overturned === 0) return;
    more[at + moreFields.overturned] = (more[at + moreFields.overturned] ?? 0) + 1;
    const overturnedSquared = at + moreFields.overturnedSquared;
    more[overturnedSquared] = (more[overturnedSquared] ?? 0) + 2 * before + 1;
  }

  private grow(group: number): void {
    const groups = Math.max(group + 1, (this.latest.length >> latestShift) * 2);
    const [latest, firsts] = [new Int32Array(groups << latestShift), new Int32Array(groups << firstShift)];
    const more = new Float64Array(groups << moreShift);
    latest.set(this.latest);
    firsts.set(this.firsts);
    more.set(this.more);
    [this.latest, this.firsts, this.more] = [latest, firsts, more];
  }
}
