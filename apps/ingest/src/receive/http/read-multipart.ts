import { type Multipart } from '@fastify/multipart';
import { tooLarge } from '../judge-bytes.js';
import { documentName } from '../document-name.js';
import { type BatchEntry } from './batch-entry.js';

/** The documents of a batch sent as multipart/form-data, one file a part. A bad part spoils itself only. */
export async function* readMultipart(
  parts: AsyncIterable<Multipart>,
  documentLimit: number,
): AsyncGenerator<BatchEntry> {
  for await (const part of parts) {
    if (part.type === 'file') {
      yield await readFile(part.filename, part.file, documentLimit);
    } else {
      const detail = 'This part is a field; documents are sent as files.';
      yield { kind: 'refused', name: documentName(part.fieldname), refusal: { code: 'invalid_request', detail } };
    }
  }
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
