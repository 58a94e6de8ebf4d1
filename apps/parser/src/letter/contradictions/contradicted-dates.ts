import { type Flag } from '#domain/model/flag.js';
import { type Sentence } from '../summary/sentences.js';
import { type CheckedLetter, type Passage } from './checked-letter.js';
import { findDurationClaims } from './duration-claims.js';

const day = 86_400_000;
/** Days by which a letter's own dates and a reviewer's round numbers may differ. */
const slack = 14;

/** Statements on the phase of the injury, with the days since the injury that exclude them. */
const phases: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly excludedWhen: (days: number) => boolean;
  readonly clearWhen: (days: number) => boolean;
}[] = [
  {
    name: 'the acute phase',
    pattern:
      /\b(?:is|was|are|remains?|being)\s+(?:still\s+|currently\s+|being\s+treated\s+(?:for\s+|in\s+))*(?:in\s+)?(?:the|an?)\s+acute\s+(?:phase|stage|injury|setting)\b/i,
    excludedWhen: (days) => days > 365,
    clearWhen: (days) => days > 730,
  },
  {
    name: 'the chronic phase',
    pattern:
      /\b(?:is|was|remains?)\s+(?:now\s+|well\s+|far\s+|clearly\s+|currently\s+)*(?:in\s+the\s+chronic\s+(?:phase|stage)|(?:beyond|past|outside\s+of)\s+the\s+(?:sub-?acute|acute\s+and\s+sub-?acute)\s+(?:phase|stage))\b/i,
    excludedWhen: (days) => days < 60,
    clearWhen: (days) => days < 28,
  },
];
const acuteAgain =
  /\b(?:exacerbat\w*|flare\w*|re-?injur\w*|new\s+injury|aggravat\w*|surgery|post-?operative\w*|no|not)\b/i;
const use =
  /\b(?:has|have|had)\s+been\s+(?:\w+\s+){0,2}?(?:on|taking|using|prescribed|utiliz\w+|treated)\b[^.;]{0,60}\bsince\s+(?:at\s+least\s+)?(?:(\d{1,2})[/-](?:\d{1,2}[/-])?)?((?:19|20)\d{2})\b/i;

/** Flags what a rationale says of the time of treatment or injury that the letter's own dates exclude. */
export function checkDates(sentences: readonly Sentence[], rationale: Passage, letter: CheckedLetter): Flag[] {
  const { dateOfInjury, reviewedOn } = letter;
  if (dateOfInjury === null || reviewedOn === null) return [];
  const days = (Date.parse(reviewedOn) - Date.parse(dateOfInjury.date)) / day;
  if (!Number.isFinite(days) || days < 0) return [];
  const flag = (sentence: Sentence, grade: Flag['grade'], concept: string, explanation: string): Flag => ({
    kind: 'rationale_contradicts_dates',
    grade,
    concept,
    explanation,
    evidence: [rationale.spanOf(sentence.start, sentence.end), dateOfInjury.span],
  });
  const ago = `the injury of ${dateOfInjury.date} was ${Math.round(days)} days before the utilization review`;
  const flags = findDurationClaims(sentences)
    .filter((claim) => claim.days > days * 1.1 + slack)
    .map((claim) =>
      flag(
        claim.sentence,
        claim.days > days * 2 + 2 * slack && !/\b(?:several|many|multiple|few)\b/i.test(claim.written)
          ? 'clear'
          : 'arguable',
        'duration of treatment',
        `The rationale gives treatment or complaint a duration of “${claim.written}”; ${ago}.`,
      ),
    );
  for (const sentence of sentences) {
    if (flags.length > 0) break;
    const { text } = sentence;
    if (!/\b(?:acute|chronic|phase|since)\b/i.test(text)) continue;
    const since = use.exec(text);
    const first = since === null ? Number.NaN : Date.parse(`${since[2]}-${(since[1] ?? '12').padStart(2, '0')}-28`);
    if (Number.isFinite(first) && first + 31 * day < Date.parse(dateOfInjury.date)) {
      flags.push(
        flag(
          sentence,
          'arguable',
          'treatment before the injury',
          `The rationale says that the treatment is in use since ${since?.[2] ?? ''}; the injury was on ${dateOfInjury.date}.`,
        ),
      );
    }
    for (const { name, pattern, excludedWhen, clearWhen } of phases) {
      if (!pattern.test(text) || !excludedWhen(days) || acuteAgain.test(text)) continue;
      flags.push(
        flag(sentence, clearWhen(days) ? 'clear' : 'arguable', name, `The rationale speaks of ${name}; ${ago}.`),
      );
    }
  }
  return flags.slice(0, 1);
}
