import { type Flag } from '#domain/model/flag.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type Sentence } from '../summary/sentences.js';
import { type CheckedItem, type SentencedPassage } from './checked-letter.js';

/** Flags a deciding sentence that is about another side, body part or drug than the requested one. */
export function checkWrongSubject(
  item: CheckedItem,
  summary: string,
  { passage, applied }: SentencedPassage,
): Flag | null {
  const request = item.determination.disputedItem;
  const found = findWrongPart(request, summary, applied) ?? findWrongDrug(request, applied);
  if (found === null) return null;
  const { kind, grade, sentence, requested, judged } = found;
  return {
    kind,
    grade,
    concept: kind === 'body_part_mismatch' ? 'body part of the decision' : 'treatment of the decision',
    explanation: `The request is for ${requested}; the deciding sentence is about ${judged}.`,
    evidence: [item.heading.spanOf(0, item.heading.text.length), passage.spanOf(sentence.start, sentence.end)],
  };
}

/** A deciding sentence about another side, body part or drug than the requested one. */
interface WrongSubject {
  readonly kind: 'body_part_mismatch' | 'criteria_of_another_treatment';
  readonly grade: 'clear' | 'arguable';
  readonly sentence: Sentence;
  readonly requested: string;
  readonly judged: string;
}

const side = /\b(left|right|bilateral|both)\b/gi;
/** Sentences by which a reviewer decides. */
const verdict =
  /\b(?:not\s+(?:medically\s+)?(?:necessary|supported|certified|appropriate|indicated|warranted|established|recommended)|medical(?:ly)?\s+necess\w+|non-?certified)\b/i;
const decides =
  /\b(?:criteria|indicat\w+|warrant\w*|support\w*|necess\w+|concerns?|suspicion|request(?:ed)?\s+for|medically|does\s+not\s+(?:document|meet|indicate)|do\s+not\s+(?:document|meet|indicate)|no\s+(?:evidence|documentation|indication))\b/i;
/** Words about the past, another request or a comparison. */
const aside =
  /\b(?:prior(?!\s+to)|previous(?:ly)?|dated|showed|revealed|demonstrated|had|completed|underwent|status\s+post|history|complain\w*|report(?:s|ed)|pain\s+(?:in|to|at|of)|as\s+the\s+requested|given\s+that\s+the|also|other|another|compar\w+|radiat\w*|contralateral|opposite|unaffected|uninjured|versus)\b/i;
const tests =
  /\b(mri|magnetic\s+resonance|ct|x-?rays?|radiographs?|ultrasound|emg|ncv|ncs|injections?|arthroscop\w+|surgery|fusion|brace|orthosis|physical\s+therapy|acupuncture|chiropractic\w*|massage|arthrogram)\b/gi;

interface NamedPart {
  readonly name: string;
  readonly regions: readonly string[];
  readonly side: string | null;
  readonly start: number;
  readonly end: number;
}

/** The body parts that a text names, each with the side before it. */
function namedParts(text: string): NamedPart[] {
  const words = readWords(text);
  return bodyPartNames.find(words).map(({ value, firstWord, lastWord }) => {
    const start = words[firstWord]?.start ?? 0;
    const before = text.slice(Math.max(0, start - 24), start);
    const sides = [...before.matchAll(side)].map((match) => (match[1] ?? '').toLowerCase());
    return {
      name: value.name,
      regions: value.regions,
      side: sides.at(-1) ?? null,
      start,
      end: words[lastWord]?.end ?? 0,
    };
  });
}

const toolsIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(tests)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/^magnetic.*/, 'mri')
        .replace(/s$/, ''),
    ),
  );

/** Finds the first deciding sentence that is about another side or part than the request. */
function findWrongPart(request: string, summary: string, sentences: readonly Sentence[]): WrongSubject | null {
  const own = namedParts(request);
  if (own.length === 0) return null;
  const ownRegions = new Set(own.flatMap(({ regions }) => regions));
  const ownSides = new Set([...request.matchAll(side)].map((match) => (match[1] ?? '').toLowerCase()));
  const [ownSide] = ownSides;
  const ownTools = toolsIn(request);
  const decidesOnOwn = (): boolean =>
    sentences.some(
      ({ text }) =>
        verdict.test(text) && namedParts(text).some(({ regions }) => regions.some((region) => ownRegions.has(region))),
    );
  for (const sentence of sentences) {
    const { text } = sentence;
    if (!decides.test(text) || aside.test(text)) continue;
    const parts = namedParts(text);
    if (parts.length === 0) continue;
    const same = parts.filter(({ regions }) => regions.some((region) => ownRegions.has(region)));
    const opposite = ownSide === 'left' ? 'right' : 'left';
    if (ownSides.size === 1 && (ownSide === 'left' || ownSide === 'right') && same.length > 0) {
      const wrong = same.find((part) => part.side === opposite);
      const right = same.some((part) => part.side !== opposite && part.side !== null);
      if (wrong !== undefined && !right && !sideIsAtIssue(summary, opposite, wrong)) {
        return {
          kind: 'body_part_mismatch',
          grade: 'clear',
          sentence,
          requested: `the ${ownSide} ${own[0]?.name ?? ''}`,
          judged: `the ${opposite} ${wrong.name}`,
        };
      }
    }
    if (same.length > 0 || ownRegions.size === 0) continue;
    const tools = toolsIn(text);
    const sharesTool = [...tools].some((tool) => ownTools.has(tool));
    const judged = parts.find(({ regions }) => regions.length > 0);
    if (judged === undefined || !sharesTool) continue;
    if (!/\bcriteria\b/i.test(text) && decidesOnOwn()) continue;
    return {
      kind: 'body_part_mismatch',
      grade: 'clear',
      sentence,
      requested: `the ${own[0]?.name ?? ''}`,
      judged: `the ${judged.name}`,
    };
  }
  return null;
}

/** Whether the summary itself has the part on the other side, or on both. */
function sideIsAtIssue(summary: string, opposite: string, part: NamedPart): boolean {
  return namedParts(summary).some(
    (known) =>
      known.regions.some((region) => part.regions.includes(region)) &&
      (known.side === opposite || known.side === 'bilateral' || known.side === 'both'),
  );
}

/** A verdict on another drug than the requested one, which the rationale never names. */
function findWrongDrug(request: string, sentences: readonly Sentence[]): WrongSubject | null {
  const own = drugsIn(request);
  if (own.length === 0) return null;
  const isOwn = ({ substance, drugClass }: RequestedDrug): boolean =>
    own.some((each) => each.substance === substance || each.drugClass === drugClass);
  for (const sentence of sentences) {
    const { text } = sentence;
    if (!verdict.test(text) || !/\brequest(?:ed)?\b/i.test(text) || /\b(?:as|since|because)\b/i.test(text)) continue;
    const drugs = drugsIn(text);
    const [wrong] = drugs;
    if (wrong === undefined || drugs.some(isOwn)) continue;
    if (sentences.some((each) => drugsIn(each.text).some(isOwn))) return null;
    return {
      kind: 'criteria_of_another_treatment',
      grade: 'clear',
      sentence,
      requested: own[0]?.substance ?? '',
      judged: wrong.substance,
    };
  }
  return null;
}

interface RequestedDrug {
  readonly substance: string;
  readonly drugClass: string | null;
}

function drugsIn(text: string): RequestedDrug[] {
  return drugNames
    .find(readWords(text))
    .map(({ value: { drug } }) => ({ substance: drug.substance, drugClass: drug.drugClass }));
}
