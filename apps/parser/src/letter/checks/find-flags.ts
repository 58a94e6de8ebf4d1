import { type Flag } from '#domain/model/flag.js';
import { checkBodyPart } from './check-body-part.js';
import { checkContradictions } from './check-contradictions.js';
import { checkOutcome } from './check-outcome.js';
import { type CheckedItem, type Passage } from './checked-letter.js';

/**
 * Leads for an appeal under Labor Code 4610.6(h)(5), a plainly erroneous finding of fact, for a person to read. Each
 * rests on words of the letter alone; rather none than a wrong one.
 */
export function findFlags(item: CheckedItem, summary: Passage | null): Flag[] {
  return [checkOutcome(item), checkContradictions(item, summary), checkBodyPart(item)].filter((flag) => flag !== null);
}
