import { parseArgs } from 'node:util';
import { type LetterKind } from './generate-letters.js';

/** The options of `npm run letters:generate`. */
export type GenerateOptions =
  | {
      readonly task: 'generate';
      readonly letters: number;
      readonly from: number;
      readonly seed: number;
      readonly kind: LetterKind;
      /** A folder for the letters; null for none. */
      readonly out: string | null;
      /** A file of one JSON object a letter, as `POST /v1/documents` takes it; null for none. */
      readonly ndjson: string | null;
      /** The file of the expected values; null for none. */
      readonly truth: string | null;
    }
  | { readonly task: 'compare'; readonly folder: string; readonly letters: number; readonly seed: number };

/** Said where the options cannot be understood. */
export const usage = `npm run letters:generate -- --out FOLDER [--ndjson FILE] [--letters 1000] [--from 0] [--seed 1] [--kind text|pdf|mixed] [--truth FILE]
npm run letters:generate -- --compare FOLDER [--letters 1000] [--seed 1]
`;

const kinds: readonly string[] = ['text', 'pdf', 'mixed'];
const isKind = (text: string): text is LetterKind => kinds.includes(text);

/** Reads the options. @throws Error that says what is wrong */
export function readOptions(args: readonly string[]): GenerateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      letters: { type: 'string', default: '1000' },
      from: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', default: 'text' },
      out: { type: 'string' },
      ndjson: { type: 'string' },
      truth: { type: 'string' },
      compare: { type: 'string' },
    },
  });
  const letters = wholeNumber('letters', values.letters);
  const seed = wholeNumber('seed', values.seed);
  if (values.compare !== undefined) return { task: 'compare', folder: values.compare, letters, seed };
  if (!isKind(values.kind)) throw new Error(`--kind is ${values.kind}; it can be ${kinds.join(', ')}.`);
  if (values.ndjson !== undefined && values.kind !== 'text') throw new Error('--ndjson holds text letters alone.');
  if (values.out === undefined && values.ndjson === undefined && values.truth === undefined) {
    throw new Error('Say where the letters go: --out FOLDER or --ndjson FILE.');
  }
  return {
    task: 'generate',
    letters,
    from: wholeNumber('from', values.from),
    seed,
    kind: values.kind,
    out: values.out ?? null,
    ndjson: values.ndjson ?? null,
    truth: values.truth ?? (values.out === undefined ? null : `${values.out}/truth.ndjson`),
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} is ${text}; it is a whole number.`);
  return value;
}
