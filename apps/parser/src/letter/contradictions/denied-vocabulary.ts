import { type Flag } from '#domain/model/flag.js';
import { type CheckedItem, type Passage, type SentencedPassage } from './checked-letter.js';
import { deniedCondition } from './denied-condition.js';
import { type DeniedClause } from './denied-clauses.js';
import { deniedDrugs } from './denied-drugs.js';
import { readSummaryFacts } from './summary-facts.js';

/**
 * Flags the first diagnosis or drug that a rationale denies and the case summary gives the worker: names of the
 * vocabulary, where `denied-facts.ts` has patterns.
 */
export function checkDeniedVocabulary(
  item: CheckedItem,
  rationale: Passage,
  clauses: readonly DeniedClause[],
  summary: SentencedPassage | null,
): Flag | null {
  if (summary === null) return null;
  const facts = readSummaryFacts(summary.sentences);
  const found = clauses.flatMap((clause) => {
    const contradiction = deniedCondition(clause, facts) ?? deniedDrugs(clause, facts, item);
    return contradiction === null ? [] : [{ clause, ...contradiction }];
  });
  const first = found.find(({ grade }) => grade === 'clear') ?? found[0];
  if (first === undefined) return null;
  const written = first.facts.map((fact) => `“${fact.written}”`).join(', ');
  return {
    kind: 'rationale_contradicts_summary',
    grade: first.grade,
    concept: first.absent,
    explanation: `The rationale says that ${first.absent} is not documented; the case summary states it: ${written}.`,
    evidence: [
      rationale.spanOf(first.clause.sentence.start, first.clause.sentence.end),
      ...first.facts.map(({ start, end }) => summary.passage.spanOf(start, end)),
    ],
  };
}
