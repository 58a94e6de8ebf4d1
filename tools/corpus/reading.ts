import { z } from 'zod';
import { type Json, jsonSchema } from './json.js';

/** What the parser's command says of one file. */
export type Reading =
  | { readonly kind: 'parsed'; readonly file: string; readonly data: Json }
  | { readonly kind: 'rejected'; readonly file: string; readonly code: string }
  | { readonly kind: 'failed'; readonly file: string };

const lineSchema = z.object({ file: z.string(), type: z.string(), data: jsonSchema });
const rejectedSchema = z.object({ code: z.string() });

/**
 * Reads one line of the command's output, of this version's parser or of an older one's.
 * @throws Error when the line is not what the command prints
 */
export function readReading(line: string): Reading {
  const { file, type, data } = lineSchema.parse(JSON.parse(line));
  if (type.includes('parsed')) return { kind: 'parsed', file, data };
  if (type.includes('rejected')) return { kind: 'rejected', file, code: rejectedSchema.parse(data).code };
  return { kind: 'failed', file };
}
