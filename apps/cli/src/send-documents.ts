import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { CommandError } from './command-error.js';
import { type Document } from './documents.js';
import { documentStates } from './document-states.js';
import { describe, send } from './services.js';
import { type Tally } from './tally.js';

/** Documents and bytes that one request carries at most, and documents that may wait before more are sent. */
const documentsPerRequest = 50;
const bytesPerRequest = 20_000_000;
const mostWaiting = 20_000;

/** Seconds to wait where a closed door names none, and at most. */
const standardWait = 2;
const longestWait = 60;

const answerSchema = z.object({
  results: z.array(
    z.object({
      status: z.enum(['accepted', 'known', 'refused']),
      documentId: z.string().optional(),
      problem: z.object({ title: z.string(), status: z.number() }).optional(),
    }),
  ),
});

/**
 * Sends documents in batches, but for those that the house has already. Where the door is closed for now, it waits as
 * long as the door says, and tries again.
 */
export async function sendDocuments(documents: AsyncIterable<Document>, tally: Tally): Promise<void> {
  let batch: Document[] = [];
  let size = 0;
  for await (const document of documents) {
    if (batch.length >= documentsPerRequest || (batch.length > 0 && size + document.bytes.length > bytesPerRequest)) {
      await sendBatch(batch, tally);
      [batch, size] = [[], 0];
    }
    batch.push(document);
    size += document.bytes.length;
    while (tally.waiting.size > mostWaiting) await pause(standardWait * 100);
  }
  if (batch.length > 0) await sendBatch(batch, tally);
}

async function sendBatch(batch: readonly Document[], tally: Tally): Promise<void> {
  const states = await documentStates(batch.map(({ documentId }) => documentId));
  let left = batch.filter(({ documentId, name }, index) => {
    const isKnown = (states[index] ?? null) !== null;
    if (isKnown) tally.sent(documentId, name);
    return !isKnown;
  });
  while (left.length > 0) {
    const { again, wait } = await post(left, tally);
    left = again;
    if (left.length > 0) await pause(wait * 1_000);
  }
}

/** What is to be sent again, and after how many seconds. */
interface Rest {
  readonly again: Document[];
  readonly wait: number;
}

async function post(batch: readonly Document[], tally: Tally): Promise<Rest> {
  const form = new FormData();
  for (const { bytes, name } of batch) form.append('documents', new Blob([bytes]), name);
  const response = await send('ingest', '/v1/documents/batch', { method: 'POST', body: form });
  if (response.status === 503) {
    await response.arrayBuffer();
    return {
      again: [...batch],
      wait: Math.min(Number(response.headers.get('retry-after') ?? standardWait), longestWait),
    };
  }
  if (!response.ok) throw new CommandError(await describe('ingest', response));
  const { results } = answerSchema.parse(await response.json());
  const again: Document[] = [];
  for (const [index, document] of batch.entries()) {
    const result = results[index];
    if (result === undefined || result.problem?.status === 503) again.push(document);
    else if (result.status === 'refused') tally.refused(document.name, result.problem?.title ?? 'no reason given');
    else tally.sent(result.documentId ?? document.documentId, document.name);
  }
  return { again, wait: standardWait };
}
