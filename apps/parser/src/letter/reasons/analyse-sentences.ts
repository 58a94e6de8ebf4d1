import { type CueKind, sentenceCues } from '#domain/vocabulary/reasoning/cues.js';
import { reasoningWords } from '#domain/vocabulary/reasoning/phrase-tree.js';
import { readWords, type Word } from '#domain/vocabulary/words.js';
import { splitSentences } from '../summary/sentences.js';
import { type AnalysedSentence, type Assertion, type SentenceRole, type Speaker } from './assertion.js';
import { findMentions, type Mention } from './find-assertions.js';
import { roleOf } from './sentence-role.js';

/** How much of a text is analysed, in characters; the longest rationale seen has some 8,000. */
const maxAnalysed = 30_000;

/** How many words from a sentence's start are its opening, which holds its subject. */
const openingWords = 7;

/** What a sentence contains, independent of its position. */
interface SentenceContent {
  readonly words: readonly Word[];
  readonly singulars: readonly string[];
  readonly cues: ReadonlySet<CueKind>;
  readonly opening: ReadonlySet<CueKind>;
  readonly mentions: readonly Mention[];
}

const readContent = (sentence: string): SentenceContent => {
  const words = readWords(sentence);
  const text = reasoningWords.identify(words);
  const cues = new Set<CueKind>();
  const opening = new Set<CueKind>();
  for (const { entry, firstWord } of sentenceCues.findAll(text)) {
    cues.add(entry.kind);
    if (firstWord < openingWords) opening.add(entry.kind);
  }
  const singulars = text.ids.map((id) => id.text);
  return { words, singulars, cues, opening, mentions: findMentions(text) };
};

const speakerOf = (cues: ReadonlySet<CueKind>, role: SentenceRole): Speaker => {
  if (role === 'recital') return 'guideline';
  if (cues.has('utilization-review')) return 'utilization-review';
  if (cues.has('complains') && cues.has('worker')) return 'worker';
  return cues.has('requester') && cues.has('recommends') ? 'requester' : 'reviewer';
};

const toAssertion = (mention: Mention, offset: number, speaker: Speaker): Assertion => ({
  concept: mention.concept,
  polarity: mention.polarity,
  speaker,
  start: offset + mention.start,
  end: offset + mention.end,
  cue: mention.cue === null ? null : { start: offset + mention.cue.start, end: offset + mention.cue.end },
  firstWord: mention.firstWord,
  lastWord: mention.lastWord,
});

/**
 * The sentences of a rationale or a case summary with their roles and assertions. `isRecited` is false for a text that
 * recites no guideline (a case summary): every sentence is then a statement.
 */
export const analyseSentences = (text: string, isRecited = true): AnalysedSentence[] => {
  let previous: SentenceRole | null = null;
  return splitSentences(text.slice(0, maxAnalysed)).map(({ text: sentence, start, end }) => {
    const { words, singulars, cues, opening, mentions } = readContent(sentence);
    const isDenied = mentions.some(({ polarity }) => polarity === 'undocumented');
    const role: SentenceRole = isRecited ? roleOf(cues, opening, isDenied, previous) : 'statement';
    const speaker = speakerOf(cues, role);
    previous = role;
    const assertions = mentions.map((mention) => toAssertion(mention, start, speaker));
    return { text: sentence, start, end, words, singulars, cues, opening, role, assertions };
  });
};
