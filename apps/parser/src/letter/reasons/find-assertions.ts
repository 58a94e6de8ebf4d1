import { conceptPhrases } from '#domain/vocabulary/reasoning/concepts.js';
import { type Cue, polarityCues } from '#domain/vocabulary/reasoning/cues.js';
import { type FoundPhrase } from '#domain/vocabulary/reasoning/phrase-tree.js';
import { type Word } from '#domain/vocabulary/words.js';
import { type Assertion, type Polarity, type Speaker } from './assertion.js';

/** How many words a cue reaches at most, by kind. */
const maxReach: Readonly<Record<Exclude<Polarity, 'present'>, number>> = {
  absent: 14,
  undocumented: 30,
  hypothetical: 14,
};

type FoundCue = FoundPhrase<Cue>;

const isPolarity = (kind: string): kind is Exclude<Polarity, 'present'> =>
  kind === 'absent' || kind === 'undocumented' || kind === 'hypothetical';

/** Whether a cue's reach is ended between it and a concept. */
const isCut = (found: readonly FoundCue[], from: number, to: number): boolean =>
  found.some(({ entry, firstWord }) => entry.kind === 'scope-end' && firstWord > from && firstWord < to);

const hasBreak = (words: readonly Word[], from: number, to: number): boolean => {
  for (let at = from + 1; at <= to; at += 1) if (words[at]?.stopBefore === true) return true;
  return false;
};

const strength: Readonly<Record<Polarity, number>> = { undocumented: 3, absent: 2, hypothetical: 1, present: 0 };

/** The cue that decides a concept's polarity: of those that reach it the strongest, of equals the nearest. */
const decidingCue = (
  words: readonly Word[],
  found: readonly FoundCue[],
  firstWord: number,
  lastWord: number,
): FoundCue | null => {
  let best: FoundCue | null = null;
  for (const cue of found) {
    const { entry } = cue;
    if (!isPolarity(entry.kind)) continue;
    const reaches =
      entry.scope === 'forward'
        ? cue.lastWord < firstWord &&
          firstWord - cue.lastWord <= maxReach[entry.kind] &&
          !isCut(found, cue.lastWord, firstWord)
        : cue.firstWord > lastWord &&
          cue.firstWord - lastWord <= maxReach[entry.kind] &&
          !hasBreak(words, lastWord, cue.firstWord) &&
          !isCut(found, lastWord, cue.firstWord);
    if (!reaches) continue;
    const before = best === null || !isPolarity(best.entry.kind) ? -1 : strength[best.entry.kind];
    if (strength[entry.kind] > before) best = cue;
  }
  return best;
};

/**
 * Finds the concepts of one sentence and what it says of each, in the manner of NegEx and ConText: a cue reaches the
 * concepts after or before it, up to a conjunction or a verb that begins another thought. `offset` is the sentence's
 * start in the text that is analysed.
 */
export const findAssertions = (words: readonly Word[], offset: number, speaker: Speaker): Assertion[] => {
  const mentions = conceptPhrases.find(words);
  if (mentions.length === 0) return [];
  const found = polarityCues.find(words);
  return mentions.map(({ entry, firstWord, lastWord }) => {
    const cue = found.length === 0 ? null : decidingCue(words, found, firstWord, lastWord);
    const kind = cue?.entry.kind ?? 'present';
    const at = (word: number): Word | undefined => words[word];
    return {
      concept: entry,
      polarity: isPolarity(kind) ? kind : 'present',
      speaker,
      start: offset + (at(firstWord)?.start ?? 0),
      end: offset + (at(lastWord)?.end ?? 0),
      cue:
        cue === null
          ? null
          : { start: offset + (at(cue.firstWord)?.start ?? 0), end: offset + (at(cue.lastWord)?.end ?? 0) },
      firstWord,
      lastWord,
    };
  });
};
