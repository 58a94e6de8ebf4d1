import { type Multipart } from '@fastify/multipart';
import { ProblemError } from '#platform/problem/problem-error.js';
import { tooLarge } from '../check-bytes.js';
import { documentName } from '../document-name.js';
import { type BatchEntry } from './batch-intake.js';

/**
 * Reads a batch sent as multipart/form-data with one file per part. An invalid part does not affect the others.
 * @throws ProblemError `invalid_request` if the body itself is malformed
 */
export async function* readMultipart(
  parts: AsyncIterable<Multipart>,
  documentLimit: number,
): AsyncGenerator<BatchEntry> {
  try {
    for await (const part of parts) yield await readPart(part, documentLimit);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError('invalid_request', `The multipart body is malformed: ${reason}.`, { cause: error });
  }
}

function readPart(part: Multipart, documentLimit: number): BatchEntry | Promise<BatchEntry> {
  if (part.type === 'file') return readFile(part.filename, part.file, documentLimit);
  const detail = 'This part is a field. Send each document as a file.';
  return { kind: 'refused', name: documentName(part.fieldname), refusal: { code: 'invalid_request', detail } };
}

async function readFile(name: string, file: AsyncIterable<unknown>, documentLimit: number): Promise<BatchEntry> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= documentLimit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > documentLimit) return { kind: 'refused', name, refusal: tooLarge(documentLimit) };
  return { kind: 'document', name, bytes: Buffer.concat(chunks, size) };
}
