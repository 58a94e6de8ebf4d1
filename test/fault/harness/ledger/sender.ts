import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type TestDocument } from '../letters/test-document.js';
import { type Ledger } from './ledger.js';

const acceptedSchema = z.object({ documentId: z.string(), status: z.enum(['accepted', 'known']) });
const batchSchema = z.object({
  results: z.array(z.object({ status: z.enum(['accepted', 'known', 'refused']), documentId: z.string().optional() })),
});

const retryDelayMs = 100;
const responseTimeoutMs = 15_000;
/** Maximum time until a document must be accepted. */
const maxRetryMs = 120_000;

/** The response of ingest to one request. */
export interface AcceptResult {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly durationMs: number;
}

/** Sends documents as a client that must not lose one: retries until ingest accepts. */
export class Sender {
  constructor(
    private readonly ingestUrl: string,
    private readonly ledger: Ledger,
  ) {}

  /** Sends one request. @throws the error of a request without a response */
  async post(document: TestDocument): Promise<AcceptResult> {
    this.ledger.sent(document);
    const from = performance.now();
    const response = await fetch(`${this.ingestUrl}/v1/documents?name=${encodeURIComponent(document.name)}`, {
      method: 'POST',
      headers: { 'content-type': document.mediaType },
      body: document.bytes,
      signal: AbortSignal.timeout(responseTimeoutMs),
    });
    const body: unknown = await response.json();
    if (response.ok) this.ledger.markAccepted(acceptedSchema.parse(body).documentId);
    const durationMs = Math.round(performance.now() - from);
    return { status: response.status, retryAfter: response.headers.get('retry-after'), durationMs };
  }

  /** Retries until ingest accepts the document. @throws Error when it does not within two minutes */
  async send(document: TestDocument): Promise<void> {
    await retry(document.name, async () => {
      const { status } = await this.post(document);
      if (status !== 503 && status !== 200 && status !== 202) throw new RejectedError(document.name, status);
      return status !== 503;
    });
  }

  /** Sends several documents in one request, and retries until ingest accepts all. @throws Error when it does not within two minutes */
  async sendBatch(documents: readonly TestDocument[]): Promise<void> {
    for (const document of documents) this.ledger.sent(document);
    await retry('a batch', async () => {
      const form = new FormData();
      for (const { bytes, mediaType, name } of documents) {
        form.append('documents', new Blob([bytes], { type: mediaType }), name);
      }
      const response = await fetch(`${this.ingestUrl}/v1/documents/batch`, {
        method: 'POST',
        body: form,
        signal: AbortSignal.timeout(responseTimeoutMs),
      });
      const body: unknown = await response.json();
      if (!response.ok) return false;
      const { results } = batchSchema.parse(body);
      for (const { status, documentId } of results) {
        if (status !== 'refused' && documentId !== undefined) this.ledger.markAccepted(documentId);
      }
      return results.every(({ status }) => status !== 'refused');
    });
  }
}

/** Ingest answered with a status that a retry does not change. */
class RejectedError extends Error {
  constructor(name: string, status: number) {
    super(`Ingest answered ${name} with status ${status}.`);
  }
}

async function retry(what: string, send: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + maxRetryMs;
  while (Date.now() < deadline) {
    try {
      if (await send()) return;
    } catch (error) {
      if (error instanceof RejectedError || error instanceof z.ZodError) throw error;
    }
    await pause(retryDelayMs);
  }
  throw new Error(`Ingest did not accept ${what} within ${maxRetryMs} ms.`);
}
