import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { responseError, type ServiceClient } from '../service-client.js';
import { type Document, standardInput, type UnreadableFile } from './documents.js';
import { fetchDocumentStates } from './document-states.js';
import { type IngestSummary } from './ingest-summary.js';

const maxDocumentsPerRequest = 50;
const maxBytesPerRequest = 20_000_000;
/** Uploads pause while more documents have no result, so that memory stays bounded. */
const maxPending = 20_000;
const pendingPollMs = 200;

/** Seconds before a refused upload is retried: when ingest names none, and at most. */
const defaultRetryAfter = 2;
const maxRetryAfter = 60;

const batchSchema = z.object({
  results: z.array(
    z.object({
      status: z.enum(['accepted', 'known', 'refused']),
      documentId: z.string().optional(),
      problem: z.object({ title: z.string(), status: z.number() }).optional(),
    }),
  ),
});

/**
 * Uploads documents in batches. Documents that are known already are not uploaded again. While ingest is unavailable
 * (status 503) the upload is retried after the time that ingest names.
 */
export async function uploadDocuments(
  services: ServiceClient,
  documents: AsyncIterable<Document | UnreadableFile>,
  summary: IngestSummary,
  interrupted: AbortSignal,
): Promise<void> {
  let batch: Document[] = [];
  let bytes = 0;
  for await (const document of documents) {
    if ('error' in document) {
      summary.addResult({ documentId: null, file: document.file, state: 'refused', reason: document.error });
      continue;
    }
    const isFull = batch.length >= maxDocumentsPerRequest || bytes + document.bytes.length > maxBytesPerRequest;
    if (batch.length > 0 && isFull) {
      await uploadBatch(services, batch, summary, interrupted);
      [batch, bytes] = [[], 0];
    }
    batch.push(document);
    bytes += document.bytes.length;
    while (summary.pending.size > maxPending) await pause(pendingPollMs, null, { signal: interrupted });
  }
  if (batch.length > 0) await uploadBatch(services, batch, summary, interrupted);
}

async function uploadBatch(
  services: ServiceClient,
  batch: readonly Document[],
  summary: IngestSummary,
  interrupted: AbortSignal,
): Promise<void> {
  const states = await fetchDocumentStates(
    services,
    batch.map(({ documentId }) => documentId),
  );
  let remaining = batch.filter(({ documentId, file }, index) => {
    const isKnown = (states[index] ?? null) !== null;
    if (isKnown) summary.addPending(documentId, file);
    return !isKnown;
  });
  while (remaining.length > 0) {
    const { retry, retryAfter } = await postBatch(services, remaining, summary);
    remaining = retry;
    if (remaining.length > 0) await pause(retryAfter * 1_000, null, { signal: interrupted });
  }
}

/** Posts a batch; returns the documents to be sent again, and after how many seconds. */
async function postBatch(
  services: ServiceClient,
  batch: readonly Document[],
  summary: IngestSummary,
): Promise<{ readonly retry: Document[]; readonly retryAfter: number }> {
  const form = new FormData();
  for (const { bytes, file } of batch) {
    form.append('documents', new Blob([bytes]), file === standardInput ? 'standard-input' : basename(file));
  }
  const response = await services.request('ingest', '/v1/documents/batch', { method: 'POST', body: form });
  if (response.status === 503) {
    await response.arrayBuffer();
    const retryAfter = Number(response.headers.get('retry-after') ?? defaultRetryAfter);
    return { retry: [...batch], retryAfter: Math.min(retryAfter, maxRetryAfter) };
  }
  if (!response.ok) throw await responseError('ingest', response);
  const { results } = batchSchema.parse(await response.json());
  const retry: Document[] = [];
  for (const [index, document] of batch.entries()) {
    const { file } = document;
    const result = results[index];
    if (result === undefined || result.problem?.status === 503) retry.push(document);
    else if (result.status !== 'refused') summary.addPending(result.documentId ?? document.documentId, file);
    else summary.addResult({ documentId: null, file, state: 'refused', reason: result.problem?.title ?? null });
  }
  return { retry, retryAfter: defaultRetryAfter };
}
