import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type MadeDocument } from '../letters/made-document.js';
import { type Ledger } from './ledger.js';

const acceptedSchema = z.object({ documentId: z.string(), status: z.enum(['accepted', 'known']) });
const batchSchema = z.object({
  results: z.array(z.object({ status: z.enum(['accepted', 'known', 'refused']), documentId: z.string().optional() })),
});

const pauseBeforeAgain = 100;
const longestAnswer = 15_000;
/** A document that the door has not taken by then is not taken at all. */
const longestTrying = 120_000;

/** What the door answered to one document, once. */
export interface AcceptResult {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly milliseconds: number;
}

/** Sends documents to the door as a client does that must not lose one: again and again until it is told. */
export class Sender {
  constructor(
    private readonly ingestUrl: string,
    private readonly ledger: Ledger,
  ) {}

  /** Posts once. @throws whatever kept the door from answering */
  async post(document: MadeDocument): Promise<AcceptResult> {
    this.ledger.sent(document);
    const from = performance.now();
    const response = await fetch(`${this.ingestUrl}/v1/documents?name=${encodeURIComponent(document.name)}`, {
      method: 'POST',
      headers: { 'content-type': document.mediaType },
      body: document.bytes,
      signal: AbortSignal.timeout(longestAnswer),
    });
    const body: unknown = await response.json();
    if (response.ok) this.ledger.told(acceptedSchema.parse(body).documentId);
    const milliseconds = Math.round(performance.now() - from);
    return { status: response.status, retryAfter: response.headers.get('retry-after'), milliseconds };
  }

  /** Posts until the door takes it. @throws Error where it does not within two minutes */
  async send(document: MadeDocument): Promise<void> {
    await again(document.name, async () => {
      const { status } = await this.post(document);
      if (status !== 503 && status !== 200 && status !== 202) throw new RefusedError(document.name, status);
      return status !== 503;
    });
  }

  /** Posts several in one request, until the door takes all. @throws Error where it does not within two minutes */
  async sendBatch(documents: readonly MadeDocument[]): Promise<void> {
    for (const document of documents) this.ledger.sent(document);
    await again('a batch', async () => {
      const form = new FormData();
      for (const { bytes, mediaType, name } of documents) {
        form.append('documents', new Blob([bytes], { type: mediaType }), name);
      }
      const response = await fetch(`${this.ingestUrl}/v1/documents/batch`, {
        method: 'POST',
        body: form,
        signal: AbortSignal.timeout(longestAnswer),
      });
      const body: unknown = await response.json();
      if (!response.ok) return false;
      const { results } = batchSchema.parse(body);
      for (const { status, documentId } of results) {
        if (status !== 'refused' && documentId !== undefined) this.ledger.told(documentId);
      }
      return results.every(({ status }) => status !== 'refused');
    });
  }
}

/** The door answered what no retry changes. */
class RefusedError extends Error {
  constructor(name: string, status: number) {
    super(`The door answered ${status} to ${name}.`);
  }
}

async function again(what: string, send: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + longestTrying;
  while (Date.now() < deadline) {
    try {
      if (await send()) return;
    } catch (error) {
      if (error instanceof RefusedError || error instanceof z.ZodError) throw error;
    }
    await pause(pauseBeforeAgain);
  }
  throw new Error(`The door did not take ${what} within ${longestTrying} ms.`);
}
