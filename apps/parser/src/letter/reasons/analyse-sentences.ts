import { type CueKind, sentenceCues } from '#domain/vocabulary/reasoning/cues.js';
import { readWords } from '#domain/vocabulary/words.js';
import { splitSentences } from '../summary/sentences.js';
import { type AnalysedSentence, type Assertion, type SentenceRole, type Speaker } from './assertion.js';
import { findAssertions } from './find-assertions.js';
import { roleOf } from './sentence-role.js';

/** How much of a text is analysed, in characters; the longest rationale seen has some 8,000. */
const maxAnalysed = 30_000;

/** How many words from a sentence's start are its opening, which holds its subject. */
const openingWords = 7;

const speakerOf = (kinds: ReadonlySet<CueKind>, role: SentenceRole): Speaker => {
  if (role === 'recital') return 'guideline';
  if (kinds.has('utilization-review')) return 'utilization-review';
  if (kinds.has('complains') && kinds.has('worker')) return 'worker';
  if (kinds.has('requester') && kinds.has('recommends')) return 'requester';
  return 'reviewer';
};

/**
 * The sentences of a rationale or a case summary with their roles and assertions. `isRecited` is false for a text that
 * recites no guideline (a case summary): every sentence is then a statement.
 */
export const analyseSentences = (text: string, isRecited = true): AnalysedSentence[] => {
  const sentences: AnalysedSentence[] = [];
  let previous: SentenceRole | null = null;
  for (const sentence of splitSentences(text.slice(0, maxAnalysed))) {
    const words = readWords(sentence.text);
    const cues = sentenceCues.findAll(words);
    const kinds = new Set(cues.map(({ entry }) => entry.kind));
    const opening = new Set(cues.filter(({ firstWord }) => firstWord < openingWords).map(({ entry }) => entry.kind));
    const found = findAssertions(words, sentence.start, 'reviewer');
    const isDenied = found.some(({ polarity }) => polarity === 'undocumented');
    const role: SentenceRole = isRecited ? roleOf(kinds, opening, isDenied, previous) : 'statement';
    const speaker = speakerOf(kinds, role);
    const assertions: Assertion[] =
      speaker === 'reviewer' ? found : found.map((assertion) => ({ ...assertion, speaker }));
    sentences.push({ ...sentence, words, cues: kinds, opening, role, assertions });
    previous = role;
  }
  return sentences;
};
