import { type RationaleConclusion } from '#domain/model/determination.js';

/** A verdict in a rationale, with its place in the string it was read from. */
export interface Verdict {
  readonly conclusion: RationaleConclusion;
  readonly start: number;
  readonly end: number;
}

// The blank between two sentences is missing at times (`… necessary.The …`).
const sentenceBorder = /[.!?]["'”’)\]]{0,2}\s+(?=["'“‘([]?[A-Z\d])|(?<=[a-z]{2})\.(?=[A-Z][a-z])/g;

/** `a medically necessary program`, `may be medically necessary`: no verdict. */
const noVerdict =
  /\b(?:a|an|the|any|other|all|of)\s+medically\s+(?:necessary|appropriate)\s+(?!(?:and|or|for|at|as|in|to|per|based|because|since|due|given|by|with|on|when|under)\b)[a-z]|\b(?:may|might|could)\s+be\s+(?:\w+\s+)?medically\s+(?:necessary|appropriate)\b/i;

/** The standard paragraph on weaning that can follow the verdict on an opioid. */
const tapering =
  /\b(?:should\s+not\s+be\s+interpreted\s+as\s+a\s+recommendation\s+to\s+stop|as\s+they\s+have\s+been\s+prescribed\s+to\s+this|tapering\s+opioids|weaning\s+and\s+terminating)\b/i;

const necessary = /\bmedically\s+(?:necessary|unnecessary|appropriate|indicated)\b/i;
const eachNecessary = new RegExp(necessary.source, 'gi');
const necessity = /\b(?:medical\s+)?necessity\b/i;
const eachNecessity = new RegExp(necessity.source, 'gi');
const decided =
  /\b(?:is|are|was|were|be|been)\s+(?:\w+\s+){0,3}?(?:certified|authorized|approved|supported|recommended|warranted|indicated|appropriate|established|substantiated|reasonable|necessary|denied|upheld|overturned|non-certified)\b/i;
const denial =
  /\b(?:not|cannot|can't|isn't|wasn't|no|nor|neither|never|without|unable|lacks?|lacking|insufficient|fail(?:s|ed)?|unsupported|unsubstantiated|denied|non-?certified)\b/i;
const negation = /^(?:not|none|cannot|never|nor|no|non|neither|hardly|isn't|aren't|wasn't|weren't|can't|un)$/i;
const finiteVerb = /^(?:is|are|was|were|has|have|had)$/i;
const governed =
  /\b(?:no|not|cannot|fail(?:s|ed)?|lacks?|lack|without|insufficient|unclear|unable)\b[^.;]{0,120}\b(?:that|why|how|whether|if)\b[^.;]{0,80}$|\b(?:unable|insufficient|inadequate|fail(?:s|ed)?)\s+to\s+(?:find|deem|consider|establish|certify|support|recommend|determine|conclude|confirm|verify|show|demonstrate|document|substantiate)\b[^.;]{0,80}$/i;
const negatedSubject = /\b(?:none|neither)\b[^,.;:]{0,80}\b(?:is|are|was|were)\s*$/i;

/** How many words before `medically necessary` a negation can stand. */
const reach = 9;

const settled =
  /\b(?:established|met|supported|demonstrated|shown|proven|substantiated|documented|confirmed|satisfied|justified|evident|apparent|clear|determined|certified|warranted|present)\b/i;
const negatedAfter =
  /^[^,;:]{0,80}\b(?:not|cannot|never|no|lacking|absent|denied|unproven|unsupported|unestablished|unclear|questionable)\b/i;
const negatedBefore =
  /\b(?:no|not|cannot|never|nor|neither|unable|without|lack(?:s|ed|ing)?|insufficient|inadequate|fail(?:s|ed)?\s+to)\b[^,;:]{0,80}$/i;

/**
 * Whether a sentence denies the medical necessity that it names: before it (`does not support the medical necessity`),
 * or up to the verb that settles it (`medical necessity … has not been established`). What a subordinate clause denies
 * (`…, as therapy has not helped`) is no part of the verdict.
 */
const deniesNecessity = (before: string, after: string): boolean => {
  if (negatedBefore.test(before.slice(-160))) return true;
  const verb = settled.exec(after.slice(0, 240));
  return verb === null ? negatedAfter.test(after) : /\b(?:not|cannot|never|no)\b/i.test(after.slice(0, verb.index));
};

const isNegated = (before: string): boolean => {
  const words = (before.match(/[\w'’-]+/g) ?? []).slice(-reach).reverse();
  for (const word of words) {
    // A figure can run into the word after it (`#1cannot`).
    if (negation.test(word.replace('’', "'").replace(/^\d+/, ''))) return true;
    if (finiteVerb.test(word)) break;
  }
  return governed.test(before.slice(-240)) || negatedSubject.test(before.slice(-120));
};

const concludes = (sentence: string): RationaleConclusion | null => {
  const last = [...sentence.matchAll(eachNecessary)].at(-1);
  if (last !== undefined) {
    if (/unnecessary$/i.test(last[0])) return 'not_medically_necessary';
    return isNegated(sentence.slice(0, last.index)) ? 'not_medically_necessary' : 'medically_necessary';
  }
  const named = [...sentence.matchAll(eachNecessity)].at(-1);
  if (named !== undefined) {
    const denied = deniesNecessity(sentence.slice(0, named.index), sentence.slice(named.index + named[0].length));
    return denied ? 'not_medically_necessary' : 'medically_necessary';
  }
  if (!decided.test(sentence)) return null;
  return denial.test(sentence) ? 'not_medically_necessary' : 'medically_necessary';
};

const splitSentences = (text: string): { start: number; end: number }[] => {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const border of text.matchAll(sentenceBorder)) {
    const end = border.index + border[0].trimEnd().length;
    sentences.push({ start, end });
    start = border.index + border[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};

const lastVerdict = (text: string, isVerdict: (sentence: string) => boolean): Verdict | null => {
  for (const { start, end } of splitSentences(text).toReversed()) {
    const sentence = text.slice(start, end);
    if (tapering.test(sentence) || !isVerdict(sentence)) continue;
    const conclusion = concludes(sentence);
    if (conclusion !== null) return { conclusion, start, end };
  }
  return null;
};

const speaksOfNecessity = (sentence: string): boolean => {
  const rest = sentence.replace(noVerdict, '');
  return necessary.test(rest) || necessity.test(rest);
};

/**
 * Reads what a rationale concludes: the last sentence that speaks of medical necessity, else the last that certifies,
 * supports or denies. Standard tapering text is skipped. Null for a rationale that concludes nothing.
 */
export const readConclusion = (rationale: string): Verdict | null =>
  lastVerdict(rationale, speaksOfNecessity) ?? lastVerdict(rationale, () => true);
