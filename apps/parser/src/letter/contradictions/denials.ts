import { type DeniableFact, findNamedFacts } from '#domain/vocabulary/deniable-facts.js';
import { type Sentence } from '../summary/sentences.js';
import { type DeniedClause, isQuoted } from './denied-clauses.js';

/** A statement of a rationale that a fact is absent. */
export interface Denial {
  readonly fact: DeniableFact;
  readonly sentence: Sentence;
  readonly form: DeniedClause['form'];
  /** Whether a word such as `significant` leaves room between the denial and a fact. */
  readonly qualified: boolean;
  /** What is denied, as written. */
  readonly written: string;
}

/** Words that may be between the opening and what is denied. */
const filler =
  /^(?:\s*(?:any|a|an|the|of|for|that|which|in|on|to|with|by|from|at|is|was|were|are|has|had|have|having|been|be|and\/or|or|nor|this|his|her|their|such|as|about|all|documentation|documented|evidence|indications?|mention|records?|reports?|history|note[sd]?|description|discussion|signs?|findings?|complaints?|presence|symptoms?|evident|demonstrat(?:ed|ing|es)|suggest(?:ive|ing|s)|consistent|support(?:ing|s)?|show(?:ing|s)?|indicat(?:ing|ive|es)|regarding|concerning|physical|examination|exam|clinical|medical|subjective|submitted|provided|available|review(?:ed)?|patient|injured|worker|claimant|applicant|employee|he|she|currently|also|either|prior|previous(?:ly)?|past|undergone|received|attended|completed|tried|trialed|trials?|attempted|treated|participated|performed|obtained|complain(?:s|ed|ing)?|reported|reporting|suffer(?:s|ed|ing)?|experienc(?:es|ed|ing)|present(?:s|ed|ing)?|positive|active|acute|associated|current|at\s+all|course|sessions?|use)\b[,(]?|')*\s*$/i;
const qualifier =
  /\b(?:significant|clear|convincing|compelling|adequate|sufficient|definite|recent|new|progressive|severe|serious|substantial|detailed|objective|specific|unequivocal|additional|further|ongoing)(?:ly)?\b/gi;
/** Words that deny a result, a change, a failure or a plan instead of the fact itself. */
const anotherDenial =
  /\b(?:fail\w*|exhaust\w*|improv\w*|reliev\w*|relief|benefit\w*|respon(?:d|se)\w*|refractory|progress(?:ion|ed|ive)?|effic\w+|effective\w*|chang(?:e|es|ed|ing)|increase[sd]?|decrease\s+in|reduction|functional|quantif\w*|how|why|whether|plan(?:ned)?|plans|eminent|future|would|will|consider\w*|candidate|rationale|need|necessity|contraindicat\w*|intoleran\w*|unable|results?|outcomes?|number|amount|total|frequency|duration|details?|goals?|request\w*|recommend\w*|monitor\w*|compliance|score[sd]?\s+(?:before|after)|before|after|since\s+the\s+last|due\s+to|secondary\s+to|caused|cause[sd]?|related\s+to|from\s+(?:the\s+)?use|side\s+effects?|with\s+(?:the\s+)?(?:use|medications?)|suspect\w*|at\s+the\s+(?:specified|requested)|corroborat\w*|correlat\w*|confirm\w*)\b/i;
/** What may follow a fact that was denied flatly: the end, another part of a list, a place, a purpose. */
const flatEnd =
  /^\s*(?:\)|"|'|”)?\s*(?:[.,;:)(]|$|(?:and|or|nor|and\/or|in|on|of|at|to|for|that|which|within|during|with\s+respect|by|as|noted|documented|provided|reported|present|observed|found|identified|seen|so|therefore|here|currently|upon|involving|over|throughout|is|was|are|were|has|have|prior|before|performed|completed|obtained|done|submitted|associated|radiating|stemming|arising|originating|from|consistent|pertaining|related|affecting|below|warrant\w*)\b)/i;
/** A fact named first and denied after it: `pain scores were not provided`. */
const passive =
  /^\s*(?:\([^)]{0,40}\)\s*)?(?:(?:of|for|in|from)\s+(?:the\s+)?[\w\s/-]{2,40}?\s+)?(?:was|were|is|are|has|have)\s+(?:also\s+)?not\s+(?:been\s+)?(?:clearly\s+)?(provided|documented|noted|specified|reported|submitted|included|available|identified|listed|stated|mentioned|recorded|described|present|found|performed|done|obtained|tried|attempted|completed|evident|demonstrated)\b/i;
const isPassive = /\b(?:was|were|is|are|has|have)\s+(?:also\s+)?not\b/i;
const passiveStart =
  /^(?:(?:however|additionally|furthermore|moreover|also|in\s+addition|further|and|but),?\s*)?(?:there\s+(?:is|was)\s+)?(?:(?:the|a|an|any|his|her|this|patient'?s?|injured|worker'?s?|claimant'?s?|applicant'?s?|employee'?s?|prior|previous|initial|current|recent)\s*)*$/i;

/** Returns the facts that a rationale denies: in its denied clauses, then those named before the denial, in order. */
export function findDenials(clauses: readonly DeniedClause[], sentences: readonly Sentence[]): Denial[] {
  const denials = [...clauses.flatMap(deniedFirst), ...sentences.flatMap(namedFirst)];
  return denials.filter(
    (denial, index) =>
      denials.findIndex(({ fact, sentence }) => fact === denial.fact && sentence === denial.sentence) === index,
  );
}

function deniedFirst({ sentence, form, text }: DeniedClause): Denial[] {
  return findNamedFacts(text).flatMap(({ fact, start, end }) => {
    const before = text.slice(0, start);
    const after = text.slice(end);
    const plain = before.replace(qualifier, ' ');
    if (!filler.test(lastOfList(plain)) || anotherDenial.test(before)) return [];
    if (!flatEnd.test(after) || anotherDenial.test(beforePurpose(after))) return [];
    return [{ fact, sentence, form, qualified: plain !== before, written: text.slice(start, end) }];
  });
}

/** `Pain scores were not provided.` */
function namedFirst(sentence: Sentence): Denial[] {
  const { text } = sentence;
  if (!isPassive.test(text)) return [];
  return findNamedFacts(text).flatMap(({ fact, start, end }) => {
    const match = passive.exec(text.slice(end));
    if (match === null || isQuoted(text, start)) return [];
    const before = text.slice(0, start);
    const plain = before.replace(qualifier, ' ');
    if (!passiveStart.test(plain.split(/[,;]\s/).at(-1) ?? '')) return [];
    const form = /^(?:performed|done|obtained|tried|attempted|completed)$/i.test(match[1] ?? '')
      ? 'not-had'
      : 'not-documented';
    return [{ fact, sentence, form, qualified: plain !== before, written: text.slice(start, end) }];
  });
}

/** What follows a fact, up to the purpose of the sentence: `… to warrant the requested treatment`. */
function beforePurpose(after: string): string {
  return (
    after
      .slice(0, 50)
      .split(
        /\b(?:to|that\s+would|which\s+would)\s+(?:warrant|support|justify|suggest|indicate|necessitate)\b/i,
        1,
      )[0] ?? ''
  );
}

/** The last part of a list: the parts before it are denied as well and say nothing of it. */
function lastOfList(before: string): string {
  return before.split(/,|\b(?:and\/or|or|nor|and|to\s+include|including|such\s+as)\b/i).at(-1) ?? before;
}
