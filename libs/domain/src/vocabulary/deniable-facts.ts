import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './deniable-facts.json' with { type: 'json' };

/** A fact that a rationale can deny and a case summary can state, with the words of both sides as patterns. */
export const deniableFactSchema = z.strictObject({
  id: vocabularyIdSchema,
  /** What is denied, in plain words: `a pain score`. */
  name: z.string().min(1),
  /**
   * `finding`: seen on examination; `complaint`: reported by the worker; `treatment` and `test`: were done;
   * `document`: is part of the records.
   */
  kind: z.enum(['finding', 'complaint', 'treatment', 'test', 'document']),
  /** Whether it has a body region that denial and fact must share. */
  regional: z.boolean(),
  /** Regular expressions for what a denial names, matched at the start of what is denied. */
  denied: z.array(z.string().min(1)).min(1),
  /** Regular expressions for the words of a summary that state the fact. */
  affirmed: z.array(z.string().min(1)).min(1),
  /** Words that the patterns must match. */
  examples: z.strictObject({ denied: z.array(z.string()).min(1), affirmed: z.array(z.string()).min(1) }),
});

/** A fact of the vocabulary with its patterns compiled. */
export interface DeniableFact extends Omit<z.infer<typeof deniableFactSchema>, 'denied' | 'affirmed'> {
  /** Global: every statement of the fact in a text. */
  readonly affirmed: RegExp;
}

/** Words of a text that name a deniable fact, end exclusive. */
export interface NamedFact {
  readonly fact: DeniableFact;
  readonly start: number;
  readonly end: number;
}

const entries = z.array(deniableFactSchema).parse(data);

/** Every fact that can be denied, in the order of the data; the first that matches some words counts. */
export const deniableFacts: readonly DeniableFact[] = entries.map((fact) => ({
  id: fact.id,
  name: fact.name,
  kind: fact.kind,
  regional: fact.regional,
  examples: fact.examples,
  affirmed: new RegExp(`(?<![\\w-])(?:${fact.affirmed.join('|')})(?!\\w)`, 'gi'),
}));

/** A pattern for the names of all facts; `group` writes the patterns of one fact. */
const nameOfAny = (group: (patterns: string) => string): string =>
  `(?<![\\w-])(?:${entries.map(({ denied }) => group(denied.join('|'))).join('|')})(?![\\w-])`;

/** Groups make a pattern several times slower, and most texts name no fact. */
const anyName = new RegExp(
  nameOfAny((patterns) => `(?:${patterns})`),
  'i',
);
const whichName = new RegExp(
  nameOfAny((patterns) => `(${patterns})`),
  'gi',
);

/** Returns the deniable facts that a text names, in order, none overlapping another. */
export function findNamedFacts(text: string): NamedFact[] {
  if (!anyName.test(text)) return [];
  return [...text.matchAll(whichName)].flatMap((match) => {
    const fact = deniableFacts[match.slice(1).findIndex((group: string | undefined) => group !== undefined)];
    return fact === undefined ? [] : [{ fact, start: match.index, end: match.index + match[0].length }];
  });
}
