import { calendarDateSchema } from '#domain/model/primitives.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { readWords, type Word } from '#domain/vocabulary/words.js';
import { isMisspelt } from './known-words.js';
import { matchVocabulary, wordsOf } from './match-vocabulary.js';
import { type Amount, readAmounts } from './read-amounts.js';
import { type NamedTerm, type TermMeaning } from './understood-term.js';

const caseNumber = /\bCM\d{2}-\d{4,7}\b/gi;
/** `2016-05-04`, or as the letters write it, `5/4/2016`. */
const calendarDate = /\b(\d{4})-(\d{2})-(\d{2})\b|(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/** The term of all specialists: the item must name the one of the text. */
const anySpecialist = 'physician specialist';

/** A word that no term has. */
export interface LeftWord extends Pick<Word, 'text'> {
  readonly written: string;
}

/** What a text names of a request, in its order, and the words that are left. */
export interface NamedTerms {
  readonly terms: readonly NamedTerm[];
  readonly left: readonly LeftWord[];
}

/** Names what a text states of a request: treatments, drugs, body parts, amounts, dates and case numbers. */
export function nameTerms(text: string): NamedTerms {
  const { rest, found } = takeExact(text);
  const words = readWords(rest);
  const writtenOf = (firstWord: number, lastWord: number) => rest.slice(words[firstWord]?.start, words[lastWord]?.end);
  const matches = matchVocabulary(words);
  const terms = [...found];
  for (const { firstWord, lastWord, corrected, meaning } of matches) {
    const { item, ...named } = meaning;
    const written = writtenOf(firstWord, lastWord);
    const itemWords = item ?? (named.label === anySpecialist ? [written] : []);
    terms.push({ ...named, written, corrected, at: words[firstWord]?.start ?? 0, itemWords });
  }
  const taken = new Set(matches.filter(({ keepsBodyPart }) => !keepsBodyPart).flatMap(wordsOf));
  for (const match of bodyPartNames.find(words, isMisspelt)) {
    if (wordsOf(match).some((at) => taken.has(at))) continue;
    for (const at of wordsOf(match)) taken.add(at);
    terms.push({
      kind: 'bodyPart',
      label: match.value.name,
      filter: { bodyPart: [match.value.id] },
      written: writtenOf(match.firstWord, match.lastWord),
      corrected: match.method === 'fuzzy',
      at: words[match.firstWord]?.start ?? 0,
      itemWords: [],
    });
  }
  for (const at of matches.flatMap(wordsOf)) taken.add(at);
  return {
    terms: terms.sort((one, other) => one.at - other.at),
    left: words.flatMap((word, index) =>
      taken.has(index) ? [] : [{ text: word.text, written: writtenOf(index, index) }],
    ),
  };
}

/** Takes case numbers, dates and amounts out of the text, which the vocabulary does not contain. */
function takeExact(text: string): { readonly rest: string; readonly found: readonly NamedTerm[] } {
  const found: NamedTerm[] = [];
  let rest = text;
  const take = (at: number, written: string, meaning: TermMeaning) => {
    found.push({ ...meaning, written: written.trim(), corrected: false, at, itemWords: [] });
    rest = rest.slice(0, at) + ' '.repeat(written.length) + rest.slice(at + written.length);
  };
  for (const match of text.matchAll(caseNumber)) {
    const number = match[0].toUpperCase();
    take(match.index, match[0], { kind: 'caseNumber', label: number, filter: { caseNumber: [number] } });
  }
  for (const match of rest.matchAll(calendarDate)) {
    const [written, year, month, day, usMonth, usDay, usYear] = match;
    const date = [year ?? usYear, (month ?? usMonth)?.padStart(2, '0'), (day ?? usDay)?.padStart(2, '0')].join('-');
    if (!calendarDateSchema.safeParse(date).success) continue;
    const filter = { decidedFrom: date, decidedTo: date };
    take(match.index, written, { kind: 'decisionDate', label: `decided on ${date}`, filter });
  }
  for (const amount of readAmounts(rest)) take(amount.at, amount.written, amountMeaning(amount));
  return { rest, found };
}

function amountMeaning({ kind, label, values }: Amount): TermMeaning {
  return { kind, label: kind === 'quantity' ? `quantity ${label}` : label, filter: { [kind]: [...values] } };
}
