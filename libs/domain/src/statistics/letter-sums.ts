/**
 * Sums over the letters of a group, sufficient for the share, its variance between letters, and the interval. `n` is the
 * number of determinations of a letter, `x` the number of overturned ones.
 */
export interface LetterSums {
  /** Letters that have a determination in the group. */
  readonly letters: number;
  /** Sum of n. */
  readonly determinations: number;
  /** Sum of x. */
  readonly overturned: number;
  /** Sum of x². */
  readonly overturnedSquared: number;
  /** Sum of x·n. */
  readonly overturnedTimesDeterminations: number;
  /** Sum of n². */
  readonly determinationsSquared: number;
}

/** One letter's determinations in a group. */
export interface LetterTally {
  readonly determinations: number;
  readonly overturned: number;
}

/** Computes the sums from the letters of a group. */
export function sumLetters(letters: readonly LetterTally[]): LetterSums {
  const sum = (of: (letter: LetterTally) => number) => letters.reduce((total, letter) => total + of(letter), 0);
  return {
    letters: letters.length,
    determinations: sum((letter) => letter.determinations),
    overturned: sum((letter) => letter.overturned),
    overturnedSquared: sum((letter) => letter.overturned ** 2),
    overturnedTimesDeterminations: sum((letter) => letter.overturned * letter.determinations),
    determinationsSquared: sum((letter) => letter.determinations ** 2),
  };
}
