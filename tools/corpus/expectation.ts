import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Json, jsonSchema } from './json.js';

/** What a letter holds, as a person read it. */
export interface Expectation {
  /** The letter's file name, without a folder. */
  readonly letter: string;
  /** The file that says so. */
  readonly file: string;
  readonly label: Json;
}

/**
 * Labels have several authors and different fields. All have the name of the letter, and determinations
 * or, for a document that is no letter, the code of its rejection.
 */
const labelSchema = z.intersection(
  jsonSchema,
  z.union([
    z.looseObject({ letter: z.string().min(1), rejected: z.string() }),
    z.looseObject({ letter: z.string().min(1), determinations: z.array(z.unknown()) }),
  ]),
);

/** @throws Error that names the file when it is no JSON, or no label */
export async function readExpectation(file: string): Promise<Expectation> {
  const text = await readFile(file, 'utf8');
  const parsed = labelSchema.safeParse(parseJson(file, text));
  if (!parsed.success) throw new Error(`${file} is no expectation: ${z.prettifyError(parsed.error)}`);
  return { letter: parsed.data.letter, file, label: jsonSchema.parse(parsed.data) };
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is no JSON.`, { cause });
  }
}
