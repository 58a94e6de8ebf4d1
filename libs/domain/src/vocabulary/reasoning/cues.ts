import { z } from 'zod';
import { vocabularyIdSchema } from '../../model/primitives.js';
import { phrasePatternSchema } from './concepts.js';
import data from './cues.json' with { type: 'json' };
import { PhraseTree, reasoningWords } from './phrase-tree.js';

/** What a cue says of its sentence, or of the concepts within its reach. */
export const cueKindSchema = z.enum([
  // Of the concepts within its reach:
  'absent',
  'undocumented',
  'hypothetical',
  /** Ends the reach of the cues before it. */
  'scope-end',
  /** Words that would be a cue if they stood alone (`not only`). */
  'pseudo',
  // Who speaks:
  'guideline',
  'recommends',
  /** Patients in general, never this one. */
  'generic',
  'definition',
  'quote',
  'worker',
  'request',
  'record',
  'requester',
  'utilization-review',
  'complains',
  'this-case',
  // The argument:
  'contrast',
  'addition',
  'deciding',
  'conclusion',
  'verdict',
  'opening-verdict',
  'application',
  'used',
  'boilerplate',
]);
export type CueKind = z.infer<typeof cueKindSchema>;

/** Words that decide how a sentence, or what is named near them, is understood. */
export const cueSchema = z.strictObject({
  id: vocabularyIdSchema,
  kind: cueKindSchema,
  /** Where the concepts are that it is about: after it or before it; null for a cue of the whole sentence. */
  scope: z.enum(['forward', 'backward']).nullable(),
  phrases: z.array(phrasePatternSchema).min(1),
});
export type Cue = z.infer<typeof cueSchema>;

/** Every cue. */
export const cues: readonly Cue[] = z.array(cueSchema).parse(data);

/** The cues that give concepts their polarity. They may share words with those of whole sentences. */
export const polarityCues: PhraseTree<Cue> = indexCues((cue) => isPolarity(cue));

/** The cues of whole sentences. */
export const sentenceCues: PhraseTree<Cue> = indexCues((cue) => !isPolarity(cue));

function isPolarity({ scope, kind }: Cue): boolean {
  return scope !== null || kind === 'scope-end' || kind === 'pseudo';
}

function indexCues(isWanted: (cue: Cue) => boolean): PhraseTree<Cue> {
  const tree = new PhraseTree<Cue>(reasoningWords);
  for (const cue of cues.filter(isWanted)) for (const phrase of cue.phrases) tree.add(phrase, cue);
  return tree;
}
