import { type Flag } from '#domain/model/flag.js';
import { type AbsenceClaim, findAbsenceClaims } from './absence-claims.js';
import { type CheckedItem, maxPassageLength, type Passage } from './checked-letter.js';
import { contradictedCondition } from './contradicted-condition.js';
import { contradictedDrugs } from './contradicted-drugs.js';
import { type Contradiction, readSummaryFacts } from './summary-facts.js';

/**
 * What a rationale says is not documented, and the letter's own summary has: a lasting condition, or drugs of a class.
 * At most one flag an item, the first found.
 */
export function checkClaims(item: CheckedItem, summary: Passage | null): Flag | null {
  if (summary === null || item.rationale === null) return null;
  const { rationale } = item;
  const facts = readSummaryFacts(summary.text.slice(0, maxPassageLength));
  for (const claim of findAbsenceClaims(rationale.text.slice(0, maxPassageLength))) {
    const found = contradictedCondition(claim, facts) ?? contradictedDrugs(claim, facts, item);
    if (found !== null) return toFlag(claim, found, rationale, summary);
  }
  return null;
}

function toFlag(claim: AbsenceClaim, { absent, facts }: Contradiction, rationale: Passage, summary: Passage): Flag {
  const written = facts.map((fact) => fact.written).join(', ');
  return {
    kind: 'rationale_contradicts_summary',
    grade: 'clear',
    concept: absent,
    explanation: `The rationale says that ${absent} is not documented; the case summary states it: “${written}”.`,
    evidence: [
      rationale.spanOf(claim.sentence.start, claim.sentence.end),
      ...facts.map(({ start, end }) => summary.spanOf(start, end)),
    ],
  };
}
