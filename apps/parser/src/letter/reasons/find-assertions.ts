import { conceptPhrases } from '#domain/vocabulary/reasoning/concepts.js';
import { type Cue, polarityCues } from '#domain/vocabulary/reasoning/cues.js';
import { type FoundPhrase, type IdentifiedWords } from '#domain/vocabulary/reasoning/phrase-tree.js';
import { type Word } from '#domain/vocabulary/words.js';
import { type Assertion, type Polarity } from './assertion.js';

type CuedPolarity = Exclude<Polarity, 'present'>;

/** How many words a cue reaches at most, by kind. */
const maxReach: Readonly<Record<CuedPolarity, number>> = { absent: 14, undocumented: 30, hypothetical: 14 };

/** Which cue decides where several reach a concept: the one of the higher number. */
const strength: Readonly<Record<CuedPolarity, number>> = { undocumented: 3, absent: 2, hypothetical: 1 };

/** A cue that gives polarity, where it was found. */
interface FoundCue {
  readonly polarity: CuedPolarity;
  readonly isForward: boolean;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** The cues of a sentence that give polarity, and the words that end their reach. */
interface FoundCues {
  readonly cues: readonly FoundCue[];
  readonly ends: readonly number[];
}

const polarityOf = ({ kind }: Cue): CuedPolarity | null =>
  kind === 'absent' || kind === 'undocumented' || kind === 'hypothetical' ? kind : null;

const sortCues = (found: readonly FoundPhrase<Cue>[]): FoundCues => {
  const cues: FoundCue[] = [];
  const ends: number[] = [];
  for (const { entry, firstWord, lastWord } of found) {
    const polarity = polarityOf(entry);
    if (polarity !== null) cues.push({ polarity, isForward: entry.scope === 'forward', firstWord, lastWord });
    else if (entry.kind === 'scope-end') ends.push(firstWord);
  }
  return { cues, ends };
};

const hasBreak = (words: readonly Word[], from: number, to: number): boolean => {
  for (let at = from + 1; at <= to; at += 1) if (words[at]?.stopBefore === true) return true;
  return false;
};

const hasEnd = (ends: readonly number[], from: number, to: number): boolean =>
  ends.some((end) => end > from && end < to);

/** The cue that decides a concept's polarity: of those that reach it the strongest, of equals the first. */
const decidingCue = (
  words: readonly Word[],
  { cues, ends }: FoundCues,
  firstWord: number,
  lastWord: number,
): FoundCue | null => {
  let best: FoundCue | null = null;
  for (const cue of cues) {
    if (best !== null && strength[cue.polarity] <= strength[best.polarity]) continue;
    const distance = cue.isForward ? firstWord - cue.lastWord : cue.firstWord - lastWord;
    if (distance <= 0 || distance > maxReach[cue.polarity]) continue;
    const reaches = cue.isForward
      ? !hasEnd(ends, cue.lastWord, firstWord)
      : !hasBreak(words, lastWord, cue.firstWord) && !hasEnd(ends, lastWord, cue.firstWord);
    if (reaches) best = cue;
  }
  return best;
};

/** A concept in a sentence; offsets are those of the sentence. */
export type Mention = Omit<Assertion, 'speaker'>;

/**
 * Finds the concepts of one sentence and what it says of each, in the manner of NegEx and ConText: a cue reaches the
 * concepts after or before it, up to a conjunction or a verb that begins another thought.
 */
export const findMentions = (text: IdentifiedWords): Mention[] => {
  const concepts = conceptPhrases.find(text);
  if (concepts.length === 0) return [];
  const { words } = text;
  const found = sortCues(polarityCues.find(text));
  return concepts.map(({ entry, firstWord, lastWord }) => {
    const cue = found.cues.length === 0 ? null : decidingCue(words, found, firstWord, lastWord);
    return {
      concept: entry,
      polarity: cue?.polarity ?? 'present',
      start: words[firstWord]?.start ?? 0,
      end: words[lastWord]?.end ?? 0,
      cue: cue === null ? null : { start: words[cue.firstWord]?.start ?? 0, end: words[cue.lastWord]?.end ?? 0 },
      firstWord,
      lastWord,
    };
  });
};
