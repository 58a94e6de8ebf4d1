import { z } from 'zod';

/** The sums of a group, as `letterSumColumns` reads them. */
export const letterSumsRowSchema = z.strictObject({
  letters: z.int().nonnegative(),
  determinations: z.int().nonnegative(),
  overturned: z.int().nonnegative(),
  overturnedSquared: z.int().nonnegative(),
  overturnedTimesDeterminations: z.int().nonnegative(),
  determinationsSquared: z.int().nonnegative(),
});

/** Tallies of one letter in a group, over `determinations d`: `n` determinations, `x` overturned ones. */
export const tallyColumns = `count(*)::float8 as n, (count(*) filter (where d.outcome = 'overturned'))::float8 as x`;

/** `LetterSums` over rows that hold a letter's `n` and `x`; whole numbers, exact in a double up to 2^53. */
export const letterSumColumns = `count(*)::float8 as letters,
  coalesce(sum(n), 0) as determinations,
  coalesce(sum(x), 0) as overturned,
  coalesce(sum(x * x), 0) as "overturnedSquared",
  coalesce(sum(x * n), 0) as "overturnedTimesDeterminations",
  coalesce(sum(n * n), 0) as "determinationsSquared"`;
