import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

const answerSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['accepted', 'known', 'refused']),
      documentId: z.string().optional(),
      problem: z.object({ title: z.string(), detail: z.string() }).optional(),
    }),
  ),
});

/** The result of ingest for one file. */
export type SentLetter = z.infer<typeof answerSchema>['results'][number];

const maxFilesPerRequest = 50;
const maxBytesPerRequest = 20_000_000;

/** Sends files to ingest in batches, in order; yields the results of each batch. */
export async function* sendLetters(ingestUrl: string, files: readonly string[]): AsyncGenerator<readonly SentLetter[]> {
  for await (const batch of batches(files)) {
    const form = new FormData();
    for (const path of batch) form.append('documents', new Blob([await readFile(path)]), basename(path));
    const response = await fetch(`${ingestUrl}/v1/documents/batch`, { method: 'POST', body: form });
    if (!response.ok) throw new Error(`Ingest returned ${response.status}: ${await response.text()}`);
    yield answerSchema.parse(await response.json()).results;
  }
}

async function* batches(files: readonly string[]): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const path of files) {
    const bytes = (await stat(path)).size;
    if (batch.length > 0 && (batch.length >= maxFilesPerRequest || size + bytes > maxBytesPerRequest)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(path);
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}
