import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { commonWords } from '#domain/vocabulary/common-words.js';
import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { searchPhrases } from '#domain/vocabulary/search-terms.js';
import { treatmentNames } from '#domain/vocabulary/treatments.js';
import { type Word } from '#domain/vocabulary/words.js';

/** Words by which people ask, which say nothing about the request itself. */
export const askingWords: ReadonlySet<string> = new Set(
  'request requested requests requesting denied denial denials deny approve approved approval authorization authorized authorize appeal case cases decision decisions claim letter letters imr review for of the a an and or with without in on to my patient patients worker injured first second third new initial additional more another further not is are was be do does per week weeks month months day days year years times time x twice once daily weekly monthly at by from after before one two three four five six seven eight nine ten twelve'.split(
    ' ',
  ),
);

/** Phrases of rationales with a word that names a treatment elsewhere; they are searched as phrases in the texts. */
export const reasoningPhrases =
  /(?<![\w"-])(?:(?:first|second|third)[ -]line (?:therapy|therapies|treatment|medication|agents?)|(?:conservative|prior|previous|passive|active|maintenance) (?:therapy|therapies)|physical examination(?: findings)?|on exam(?:ination)?)(?![\w"-])/gi;

const indexes = [searchPhrases, treatmentNames, drugNames, drugClassNames, bodyPartNames];

/** Whether a word of a query may be a misspelling: it is not an ordinary word, and no vocabulary has it. */
export function isMisspelt({ text }: Word): boolean {
  return !commonWords.has(text) && !askingWords.has(text) && !indexes.some((index) => index.knows(text));
}
