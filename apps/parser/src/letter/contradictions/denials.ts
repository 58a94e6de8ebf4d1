import { type DeniableFact, findNamedFacts } from '#domain/vocabulary/deniable-facts.js';
import { type Sentence } from '../summary/sentences.js';

/** A statement of a rationale that a fact is absent. */
export interface Denial {
  readonly fact: DeniableFact;
  readonly sentence: Sentence;
  /** `not-found`: looked for and absent; `not-documented`: missing from the records; `not-had`: never done or tried. */
  readonly form: 'not-found' | 'not-documented' | 'not-had';
  /** Whether a word such as `significant` leaves room between the denial and a fact. */
  readonly qualified: boolean;
  /** What is denied, as written. */
  readonly written: string;
}

const subject =
  '(?:he|she|(?:the\\s+|this\\s+)?(?:patient|injured\\s+worker|worker|claimant|applicant|employee|individual)|(?:the\\s+|his\\s+|her\\s+)?(?:[\\w-]+\\s+){0,3}?(?:exam(?:ination)?|review\\s+of\\s+systems|findings)(?:\\s+(?:of|on|dated)\\s+[\\w\\s/-]{2,50}?)?)';
const source =
  '(?:(?:medical\\s+|clinical\\s+|submitted\\s+|provided\\s+|available\\s+)*(?:records?|documentation|documents|reports?|notes?|file|provider|physician|requests?)(?:\\s+(?:provided|submitted|available|reviewed|for\\s+review|presented))*)';
/** Ways to open a denial; the words of what is denied follow. */
const openings: readonly (readonly [Denial['form'], RegExp])[] = [
  [
    'not-found',
    new RegExp(
      `\\b${subject}\\s+(?:also\\s+|currently\\s+|clearly\\s+)?(?:(?:reveals?|revealed|shows?|showed|demonstrates?|demonstrated|documents?|documented|noted|found|has|had|have|reports?|reported|was\\s+(?:negative\\s+for|without|noted\\s+to\\s+have)|is\\s+(?:negative\\s+for|without))\\s+(?:no\\b|not\\s+any\\b|a\\s+lack\\s+of\\b|lack\\s+of\\b)?|(?:does|do|did)\\s+not\\s+(?:have|demonstrate|show|reveal|report|document|exhibit|complain\\s+of|suffer\\s+from)\\b|denie[sd]\\b)\\s*`,
      'gi',
    ),
  ],
  [
    'not-found',
    /\bthere\s+(?:is|was|are|were|has\s+been|have\s+been)\s+(?:currently\s+|also\s+|clearly\s+)?(?:no|not\s+any|a\s+lack\s+of|lack\s+of|an\s+absence\s+of)\b\s*/gi,
  ],
  [
    'not-documented',
    new RegExp(
      `\\b${source}\\s+(?:(?:contains?|provides?|shows?|has|have|reveals?|document|demonstrates?)\\s+no\\b|(?:does|do|did)\\s+not\\s+(?:clearly\\s+|specifically\\s+)?(?:document|indicate|show|mention|reveal|report|note|describe|state|identify|include|provide|contain|demonstrate|establish|support|discuss)\\b|fail(?:s|ed)?\\s+to\\s+(?:document|indicate|show|mention|report|note|describe|provide|demonstrate|identify)\\b)\\s*`,
      'gi',
    ),
  ],
  ['not-documented', /\bwithout\s+(?:any\s+)?/gi],
  [
    'not-had',
    /\b(?:has|have|had)\s+(?:not|never)\s+(?:yet\s+|previously\s+)?(?:tried|trialed|attempted|had|undergone|received|attended|completed|participated\s+in|been\s+(?:treated\s+with|given|provided))\b\s*/gi,
  ],
  ['not-had', /\b(?:did|does)\s+not\s+(?:try|attempt|undergo|receive|attend|participate\s+in)\b\s*/gi],
  ['not-found', /(?:^|[.;,:]\s*|\b(?:and|with)\s+)(?=no\s)no\s+/gi],
];
/** Words that deny something. */
export const isNegative = /\b(?:no|not|never|without|lack|denie[sd]|fail(?:s|ed)?|absence|negative|nor)\b/i;

/** Words that may stand between the opening and what is denied. */
const filler =
  /^(?:\s*(?:any|a|an|the|of|for|that|which|in|on|to|with|by|from|at|is|was|were|are|has|had|have|having|been|be|and\/or|or|nor|this|his|her|their|such|as|about|all|documentation|documented|evidence|indications?|mention|records?|reports?|history|note[sd]?|description|discussion|signs?|findings?|complaints?|presence|symptoms?|evident|demonstrat(?:ed|ing|es)|suggest(?:ive|ing|s)|consistent|support(?:ing|s)?|show(?:ing|s)?|indicat(?:ing|ive|es)|regarding|concerning|physical|examination|exam|clinical|medical|subjective|submitted|provided|available|review(?:ed)?|patient|injured|worker|claimant|applicant|employee|he|she|currently|also|either|prior|previous(?:ly)?|past|undergone|received|attended|completed|tried|trialed|trials?|attempted|treated|participated|performed|obtained|complain(?:s|ed|ing)?|reported|reporting|suffer(?:s|ed|ing)?|experienc(?:es|ed|ing)|present(?:s|ed|ing)?|positive|active|acute|associated|current|at\s+all|course|sessions?|use)\b[,(]?|')*\s*$/i;
const qualifier =
  /\b(?:significant|clear|convincing|compelling|adequate|sufficient|definite|recent|new|progressive|severe|serious|substantial|detailed|objective|specific|unequivocal|additional|further|ongoing)(?:ly)?\b/gi;
/** Words that deny a result, a change, a failure or a plan instead of the fact itself. */
const anotherDenial =
  /\b(?:fail\w*|exhaust\w*|improv\w*|reliev\w*|relief|benefit\w*|respon(?:d|se)\w*|refractory|progress(?:ion|ed|ive)?|effic\w+|effective\w*|chang(?:e|es|ed|ing)|increase[sd]?|decrease\s+in|reduction|functional|quantif\w*|how|why|whether|plan(?:ned)?|plans|eminent|future|would|will|consider\w*|candidate|rationale|need|necessity|contraindicat\w*|intoleran\w*|unable|results?|outcomes?|number|amount|total|frequency|duration|details?|goals?|request\w*|recommend\w*|monitor\w*|compliance|score[sd]?\s+(?:before|after)|before|after|since\s+the\s+last|due\s+to|secondary\s+to|caused|cause[sd]?|related\s+to|from\s+(?:the\s+)?use|side\s+effects?|with\s+(?:the\s+)?(?:use|medications?)|suspect\w*|at\s+the\s+(?:specified|requested)|corroborat\w*|correlat\w*|confirm\w*)\b/i;
/** What may follow a fact that was denied flatly: the end, another part of a list, a place, a purpose. */
const flatEnd =
  /^\s*(?:\)|"|'|”)?\s*(?:[.,;:)(]|$|(?:and|or|nor|and\/or|in|on|of|at|to|for|that|which|within|during|with\s+respect|by|as|noted|documented|provided|reported|present|observed|found|identified|seen|so|therefore|here|currently|upon|involving|over|throughout|is|was|are|were|has|have|prior|before|performed|completed|obtained|done|submitted|associated|radiating|warrant\w*)\b)/i;
/** A fact named first and denied after it: `pain scores were not provided`. */
const passive =
  /^\s*(?:\([^)]{0,40}\)\s*)?(?:(?:of|for|in|from)\s+(?:the\s+)?[\w\s/-]{2,40}?\s+)?(?:was|were|is|are|has|have)\s+(?:also\s+)?not\s+(?:been\s+)?(?:clearly\s+)?(provided|documented|noted|specified|reported|submitted|included|available|identified|listed|stated|mentioned|recorded|described|present|found|performed|done|obtained|tried|attempted|completed|evident|demonstrated)\b/i;
const isPassive = /\b(?:was|were|is|are|has|have)\s+(?:also\s+)?not\b/i;
const passiveStart =
  /^(?:(?:however|additionally|furthermore|moreover|also|in\s+addition|further|and|but),?\s*)?(?:there\s+(?:is|was)\s+)?(?:(?:the|a|an|any|his|her|this|patient'?s?|injured|worker'?s?|claimant'?s?|applicant'?s?|employee'?s?|prior|previous|initial|current|recent)\s*)*$/i;

/** Returns the denials in sentences about the worker, in order. */
export function findDenials(sentences: readonly Sentence[]): Denial[] {
  return sentences.flatMap(denialsIn);
}

function denialsIn(sentence: Sentence): Denial[] {
  const found = new Map<string, Denial>();
  const { text } = sentence;
  if (!isNegative.test(text) || findNamedFacts(text).length === 0) return [];
  const add = (denial: Omit<Denial, 'sentence'>): void => {
    if (!found.has(denial.fact.id)) found.set(denial.fact.id, { ...denial, sentence });
  };
  for (const [form, opening] of openings) {
    for (const match of text.matchAll(opening)) {
      if (!isNegative.test(match[0]) || isQuoted(text, match.index)) continue;
      const clause = clauseAt(text, match.index + match[0].length);
      for (const { fact, start, end } of findNamedFacts(clause)) {
        const before = clause.slice(0, start);
        const after = clause.slice(end);
        const plain = before.replace(qualifier, ' ');
        if (!filler.test(lastOfList(plain)) || anotherDenial.test(before)) continue;
        if (!flatEnd.test(after) || anotherDenial.test(beforePurpose(after))) continue;
        add({ fact, form, qualified: plain !== before, written: clause.slice(start, end) });
      }
    }
  }
  for (const { fact, start, end } of isPassive.test(text) ? findNamedFacts(text) : []) {
    const match = passive.exec(text.slice(end));
    if (match === null || isQuoted(text, start)) continue;
    const before = text.slice(0, start);
    const plain = before.replace(qualifier, ' ');
    if (!passiveStart.test(plain.split(/[,;]\s/).at(-1) ?? '')) continue;
    const form = /^(?:performed|done|obtained|tried|attempted|completed)$/i.test(match[1] ?? '')
      ? 'not-had'
      : 'not-documented';
    add({ fact, form, qualified: plain !== before, written: text.slice(start, end) });
  }
  return [...found.values()];
}

/** The words of a clause that starts at `from`; a contrast ends it. */
function clauseAt(text: string, from: number): string {
  const clause = /^[^.;:]{0,240}/.exec(text.slice(from))?.[0] ?? '';
  return (
    clause.split(/\b(?:but|however|although|though|despite|while|except|other\s+than|beyond|aside\s+from)\b/i, 1)[0] ??
    clause
  );
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

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["“”]/g) ?? []).length % 2 === 1;
}
