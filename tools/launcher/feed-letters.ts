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

/** What the door said of one file. */
export type FedLetter = z.infer<typeof answerSchema>['results'][number];

/** Files and bytes that one request carries at most. */
const filesPerRequest = 50;
const bytesPerRequest = 20_000_000;

/** Sends files to ingest in batches, in order; yields the door's answers as they come. */
export async function* feedLetters(ingestUrl: string, files: readonly string[]): AsyncGenerator<readonly FedLetter[]> {
  for await (const batch of batches(files)) {
    const form = new FormData();
    for (const path of batch) form.append('documents', new Blob([await readFile(path)]), basename(path));
    const response = await fetch(`${ingestUrl}/v1/documents/batch`, { method: 'POST', body: form });
    if (!response.ok) throw new Error(`Ingest answered ${response.status}: ${await response.text()}`);
    yield answerSchema.parse(await response.json()).results;
  }
}

async function* batches(files: readonly string[]): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const path of files) {
    const bytes = (await stat(path)).size;
    if (batch.length > 0 && (batch.length >= filesPerRequest || size + bytes > bytesPerRequest)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(path);
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}
