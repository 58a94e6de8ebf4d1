import { type Flag } from '#domain/model/flag.js';
import { type Sentence } from '../summary/sentences.js';
import { type CheckedItem, type Passage, type SentencedPassage } from './checked-letter.js';
import { type DeniedClause, isNegative } from './denied-clauses.js';
import { type Denial, findDenials } from './denials.js';
import { findStatements, regionsIn, type StatedFact } from './stated-facts.js';

/** Statements shown as evidence of one flag; more of them add nothing. */
const maxStatements = 3;

/**
 * Flags the first fact that a rationale denies and that the case summary states (`rationale_contradicts_summary`), or
 * that the same or another rationale of the letter states (`rationale_contradicts_itself`). Denial and statement must
 * be of the same region of the body where both name one.
 */
export function checkDeniedFacts(
  item: CheckedItem,
  rationale: SentencedPassage,
  clauses: readonly DeniedClause[],
  summary: SentencedPassage | null,
  rationales: readonly SentencedPassage[],
): Flag[] {
  const denials = findDenials(clauses, rationale.applied);
  if (denials.length === 0) return [];
  const inSummary = summary === null ? null : firstContradicted(denials, item, [summary]);
  // A qualified denial of one reviewer beside a slight finding of the same one is no contradiction.
  const flat = denials.filter(({ qualified, fact }) => !qualified && fact.kind !== 'treatment' && fact.kind !== 'test');
  const inRationales = flat.length === 0 ? null : firstContradicted(flat, item, rationales.map(withoutDenials));
  return [
    ...(inSummary === null ? [] : [toFlag('rationale_contradicts_summary', 'the case summary', rationale, inSummary)]),
    ...(inRationales === null || inSummary !== null
      ? []
      : [toFlag('rationale_contradicts_itself', 'a rationale of the letter', rationale, inRationales)]),
  ];
}

type Statements = Pick<SentencedPassage, 'passage' | 'sentences'>;

/** The sentences of a rationale that can state a fact of the worker. */
function withoutDenials({ passage, applied }: SentencedPassage): Statements {
  return { passage, sentences: applied.filter(({ text }) => !isNegative.test(text)) };
}

interface Contradicted {
  readonly denial: Denial;
  readonly statements: readonly StatedFact[];
  readonly where: Passage;
  /** Whether denial and statement surely are of the same region. */
  readonly sameRegion: boolean;
}

function firstContradicted(
  denials: readonly Denial[],
  item: CheckedItem,
  places: readonly Statements[],
): Contradicted | null {
  const found = denials.flatMap((denial) =>
    places.flatMap(({ passage, sentences }) => {
      const others = sentences.filter((sentence) => sentence !== denial.sentence);
      const contradicted = contradictedBy(denial, item, others);
      return contradicted === null ? [] : [{ denial, where: passage, ...contradicted }];
    }),
  );
  return found.find((each) => gradeOf(each) === 'clear') ?? found[0] ?? null;
}

function contradictedBy(
  { fact, sentence, qualified }: Denial,
  item: CheckedItem,
  sentences: readonly Sentence[],
): Pick<Contradicted, 'statements' | 'sameRegion'> | null {
  const statements = findStatements(fact, sentences);
  if (!fact.regional) return statements.length === 0 || qualified ? null : { statements, sameRegion: true };
  const named = regionsIn(sentence.text);
  const wanted = withLimbs(named.size > 0 ? named : regionsIn(item.heading.text));
  const fitting = statements.filter(
    ({ regions }) => wanted.size === 0 || regions.size === 0 || [...regions].some((region) => wanted.has(region)),
  );
  const sameRegion = wanted.size > 0 && fitting.some(({ regions }) => regions.size > 0);
  // `No significant deficit` beside a deficit is arguable; `no recent MRI` beside an MRI is none at all.
  if (fitting.length === 0 || (qualified && fact.kind !== 'finding')) return null;
  return { statements: fitting, sameRegion };
}

/** Nerves of the neck show in the arm, those of the low back in the leg. */
const limbOf: Readonly<Record<string, readonly string[]>> = {
  neck: ['shoulder', 'elbow', 'forearm-wrist-hand'],
  'low-back': ['hip', 'knee', 'ankle-foot'],
};

function withLimbs(regions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...regions].flatMap((region) => [region, ...(limbOf[region] ?? [])]));
}

function gradeOf({ denial, sameRegion }: Contradicted): 'clear' | 'arguable' {
  return denial.qualified || !sameRegion ? 'arguable' : 'clear';
}

const verbs: Readonly<Record<Denial['form'], string>> = {
  'not-found': 'was not found',
  'not-documented': 'is not documented',
  'not-had': 'was not had',
};

function toFlag(
  kind: 'rationale_contradicts_summary' | 'rationale_contradicts_itself',
  place: string,
  rationale: SentencedPassage,
  contradicted: Contradicted,
): Flag {
  const { denial, statements, where } = contradicted;
  const shown = statements.slice(0, maxStatements);
  const words = [...new Set(shown.map(({ written }) => `“${written}”`))].join(', ');
  return {
    kind,
    grade: gradeOf(contradicted),
    concept: denial.fact.name,
    explanation: `The rationale says that ${denial.fact.name} ${verbs[denial.form]}; ${place} states it: ${words}.`,
    evidence: [
      rationale.passage.spanOf(denial.sentence.start, denial.sentence.end),
      ...shown.map(({ start, end }) => where.spanOf(start, end)),
    ],
  };
}
