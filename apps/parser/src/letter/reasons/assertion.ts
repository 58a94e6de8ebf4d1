import { type Concept } from '#domain/vocabulary/reasoning/concepts.js';
import { type Cue } from '#domain/vocabulary/reasoning/cues.js';
import { type Word } from '#domain/vocabulary/words.js';

/**
 * What a sentence does. `recital`: says what a guideline or a study says, or what holds for patients in general.
 * `statement`: says something of this worker, this request or these records. `verdict`: says that the item is or is not
 * necessary. `boilerplate`: standard text about tapering, or about what was requested and authorized.
 */
export type SentenceRole = 'recital' | 'statement' | 'verdict' | 'boilerplate';

/** `undocumented`: said to be not documented, not provided or unclear. `hypothetical`: a condition, a possibility. */
export type Polarity = 'present' | 'absent' | 'undocumented' | 'hypothetical';

/** Who says it: the reviewer of the records, or a person whom the reviewer quotes. */
export type Speaker = 'reviewer' | 'guideline' | 'requester' | 'worker' | 'utilization-review';

/** A concept that a sentence says to be present, absent or not documented. Offsets are those of the analysed text. */
export interface Assertion {
  readonly concept: Concept;
  readonly polarity: Polarity;
  readonly speaker: Speaker;
  readonly start: number;
  readonly end: number;
  /** The words that made it absent, undocumented or hypothetical. */
  readonly cue: { readonly start: number; readonly end: number } | null;
  /** The concept's words, as indexes into the words of its sentence. */
  readonly firstWord: number;
  readonly lastWord: number;
}

/** A sentence with everything that was found in it. Offsets are those of the analysed text, end exclusive. */
export interface AnalysedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** The singulars of its words. */
  readonly singulars: readonly string[];
  /** The kinds of the cues that it holds. */
  readonly cues: ReadonlySet<Cue['kind']>;
  /** The kinds of the cues within its first words. */
  readonly opening: ReadonlySet<Cue['kind']>;
  readonly role: SentenceRole;
  readonly assertions: readonly Assertion[];
}
