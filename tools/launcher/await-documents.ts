import { z } from 'zod';

const documentSchema = z.object({
  state: z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']),
  name: z.string().nullish(),
  reason: z.object({ code: z.string(), detail: z.string().nullish() }).nullish(),
});

/** A document that has been processed, with the result. */
export interface ProcessedDocument {
  readonly documentId: string;
  readonly state: 'parsed' | 'rejected' | 'failed' | 'removed';
  readonly name: string;
  readonly reason: string | null;
}

const maxConcurrentRequests = 16;
const pollIntervalMs = 200;

/** Polls the reporter until every document has been processed; yields each document when it has. */
export async function* awaitDocuments(
  reporterUrl: string,
  documentIds: readonly string[],
): AsyncGenerator<ProcessedDocument> {
  let waiting = [...new Set(documentIds)];
  for (;;) {
    const unprocessed: string[] = [];
    for (let from = 0; from < waiting.length; from += maxConcurrentRequests) {
      const requested = waiting.slice(from, from + maxConcurrentRequests);
      const results = await Promise.all(requested.map((documentId) => readDocument(reporterUrl, documentId)));
      yield* results.filter((result) => result !== null);
      unprocessed.push(...requested.filter((_, index) => results[index] === null));
      // Documents are processed roughly in the order of acceptance: if none of a group is, later ones are not requested.
      if (results.every((result) => result === null)) {
        unprocessed.push(...waiting.slice(from + maxConcurrentRequests));
        break;
      }
    }
    if (unprocessed.length === 0) return;
    waiting = unprocessed;
    await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
  }
}

/** Returns the document, or null while it is not processed. */
async function readDocument(reporterUrl: string, documentId: string): Promise<ProcessedDocument | null> {
  const response = await fetch(`${reporterUrl}/v1/documents/${documentId}`);
  if (!response.ok) return null;
  const { state, name, reason } = documentSchema.parse(await response.json());
  if (state === 'accepted') return null;
  return { documentId, state, name: name ?? documentId, reason: reason?.code ?? null };
}
