import { z } from 'zod';
import { ProblemError } from '#platform/problem/problem-error.js';
import { tooLarge } from '../check-bytes.js';
import { type BatchEntry } from './batch-intake.js';
import { type Line, readLines } from './read-lines.js';

const batchLineSchema = z.strictObject({ name: z.string().max(1_000), text: z.string() });

/**
 * Reads a batch sent as NDJSON with one `{name, text}` per line. An invalid line does not affect the others. The limit of a
 * document applies to its line, since the whole line is in memory.
 */
export async function* readNdjson(body: AsyncIterable<Buffer>, documentLimit: number): AsyncGenerator<BatchEntry> {
  let number = 0;
  for await (const line of readLines(completeBody(body), documentLimit)) {
    number += 1;
    if (line === null || !isBlank(line)) yield readEntry(line, number, documentLimit);
  }
}

async function* completeBody(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch (error) {
    throw new ProblemError('invalid_request', 'The request ended before its body was complete.', { cause: error });
  }
}

function readEntry(line: Line, number: number, documentLimit: number): BatchEntry {
  const name = `line ${number}`;
  if (line === null) return { kind: 'refused', name, refusal: tooLarge(documentLimit) };
  const parsed = batchLineSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    const detail = `Line ${number} is not a JSON object in UTF-8 with the strings "name" and "text" only.`;
    return { kind: 'refused', name, refusal: { code: 'invalid_request', detail } };
  }
  return { kind: 'document', name: parsed.data.name, bytes: Buffer.from(parsed.data.text, 'utf8') };
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch {
    return undefined;
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
