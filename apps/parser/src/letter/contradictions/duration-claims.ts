import { type Sentence } from '../summary/sentences.js';

/** A time that a rationale says the worker's treatment or complaint has lasted. */
export interface DurationClaim {
  readonly sentence: Sentence;
  /** Days, the least that the words mean. */
  readonly days: number;
  readonly written: string;
}

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  several: 3,
  many: 3,
  'a few': 2,
  'a couple of': 2,
  multiple: 2,
};
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const duration =
  /\b(?:for|over|since|at\s+least|more\s+than|greater\s+than|longer\s+than|in\s+excess\s+of|exceed(?:s|ed|ing)|past|last|beyond)\s+(?:the\s+|at\s+least\s+|over\s+|more\s+than\s+|past\s+|last\s+|approximately\s+|about\s+|nearly\s+|almost\s+)*(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|a\s+few|a\s+couple\s+of|multiple)[\s-]*(?:\(\d+\)\s*)?(?:or\s+more\s+|plus\s+)?(day|week|month|year)s?\b/gi;
/** Verbs that tie a duration to the worker's own treatment or complaint. */
const lasted =
  /\b(?:has|have|had)\s+been\s+(?:\w+\s+){0,2}?(?:on|taking|using|prescribed|utiliz\w+|treat\w+|receiving|given|symptomatic|in\s+pain|suffering)|\b(?:has|have|had)\s+(?:been\s+)?(?:used|utilized|taken|received|undergone|had|persisted|continued|lasted|failed|trialed)\b|\b(?:uses?|used|using|taking|utiliz\w+|use\s+of|symptoms?|complaints?|pain|conservative|therapy|treatment)\b/i;
const aboutWorker =
  /\b(?:the|this)\s+(?:patient|injured\s+worker|worker|claimant|applicant|employee)\b|\b(?:he|she|his|her)\b|\brecords?\b|\bdocument\w*\b|\b(?:patient|worker|claimant|applicant)\s+has\b/i;
/** A limit, a plan or a rule is no history. */
const rule =
  /\b(?:recommend\w*|guidelines?|limit\w*|maximum|should|would|up\s+to|at\s+least\s+every|every|per|not\s+(?:been\s+)?(?:document\w*|establish\w*|tri(?:ed|aled)|fail\w*|shown)|no\s+(?:documentation|evidence|indication|mention|record)|lack\s+of|without|if|unless|until|within|after\s+a|requires?|criteria|old|prior\s+(?:injury|claim|accident)|previous\s+(?:injury|claim)|pre-?existing|history\s+of|years?\s+ago|before\s+the\s+injury|trial\s+of|additional|request\w*|supply|refills?)\b/i;

/** The durations that a rationale gives to what the worker has had. */
export function findDurationClaims(sentences: readonly Sentence[]): DurationClaim[] {
  return sentences.flatMap((sentence) => {
    const { text } = sentence;
    if (!/\b(?:day|week|month|year)s?\b/i.test(text)) return [];
    if (!aboutWorker.test(text) || /\bpatients\b/i.test(text)) return [];
    return [...text.matchAll(duration)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 120), match.index);
      const around = `${before}${text.slice(match.index, match.index + match[0].length + 30)}`;
      if (!lasted.test(before) || rule.test(around)) return [];
      const written = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
      const count = numbers[written] ?? Number(written);
      const unit = daysOf[(match[2] ?? '').toLowerCase()];
      if (unit === undefined || !Number.isFinite(count)) return [];
      return [{ sentence, days: count * unit, written: match[0] }];
    });
  });
}
