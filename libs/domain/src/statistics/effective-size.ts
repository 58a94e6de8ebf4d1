import { type LetterSums } from './letter-sums.js';
import { studentQuantile } from './student-quantile.js';

/**
 * Returns the effective sample size: the number of independent determinations with the same information as the group. One
 * reviewer decides all items of a letter, so they are correlated and carry less information than as many letters.
 *
 * The variance of the share is that of a ratio of two sums over letters (Cochran, Sampling Techniques, 3rd ed. 1977,
 * 6.3 and 9A); its ratio to the variance of as many independent items is the design effect (Kish 1965), which divides
 * the number of items. As the variance is estimated from few letters, Student's t with letters − 1 degrees of freedom
 * replaces the normal distribution (Korn and Graubard 1998). Never more than the number of determinations.
 *
 * If the variance cannot be estimated, because there is one letter or one outcome only, the items of one letter count as
 * fully correlated: (Σn)² / Σn².
 * @returns a number above 0; 0 for an empty group
 */
export function effectiveSize(sums: LetterSums): number {
  const { letters, determinations, overturned } = sums;
  if (determinations === 0) return 0;
  if (letters === 1 || overturned === 0 || overturned === determinations) {
    return determinations ** 2 / sums.determinationsSquared;
  }
  const fewLetters = (studentQuantile(determinations - 1) / studentQuantile(letters - 1)) ** 2;
  return (determinations / Math.max(1, designEffect(sums))) * Math.min(1, fewLetters);
}

/** The variance of the share with letters as clusters, divided by that of as many independent items. Both outcomes occur. */
function designEffect(sums: LetterSums): number {
  const { letters, determinations } = sums;
  const share = sums.overturned / determinations;
  const residuals =
    sums.overturnedSquared - 2 * share * sums.overturnedTimesDeterminations + share ** 2 * sums.determinationsSquared;
  const clustered = ((letters / (letters - 1)) * residuals) / determinations ** 2;
  const independent = (share * (1 - share)) / (determinations - 1);
  return clustered / independent;
}
