import { z } from 'zod';

const documentSchema = z.object({
  state: z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']),
  name: z.string().nullish(),
  reason: z.object({ code: z.string(), detail: z.string().nullish() }).nullish(),
});

/** How a document ended. */
export interface EndedDocument {
  readonly documentId: string;
  readonly state: 'parsed' | 'rejected' | 'failed' | 'removed';
  readonly name: string;
  readonly reason: string | null;
}

const askedAtOnce = 16;
const pauseBetweenRounds = 200;

/** Asks the reporter until every document has ended; yields each as it does. */
export async function* awaitDocuments(
  reporterUrl: string,
  documentIds: readonly string[],
): AsyncGenerator<EndedDocument> {
  let waiting = [...new Set(documentIds)];
  for (;;) {
    const still: string[] = [];
    for (let from = 0; from < waiting.length; from += askedAtOnce) {
      const asked = waiting.slice(from, from + askedAtOnce);
      const answers = await Promise.all(asked.map((documentId) => ask(reporterUrl, documentId)));
      yield* answers.filter((answer) => answer !== null);
      still.push(...asked.filter((_, index) => answers[index] === null));
      // Documents end about in the order they came: behind a group that all waits, the rest waits too.
      if (answers.every((answer) => answer === null)) {
        still.push(...waiting.slice(from + askedAtOnce));
        break;
      }
    }
    if (still.length === 0) return;
    waiting = still;
    await new Promise((resolve) => setTimeout(resolve, pauseBetweenRounds));
  }
}

async function ask(reporterUrl: string, documentId: string): Promise<EndedDocument | null> {
  const response = await fetch(`${reporterUrl}/v1/documents/${documentId}`);
  if (!response.ok) return null;
  const { state, name, reason } = documentSchema.parse(await response.json());
  if (state === 'accepted') return null;
  return { documentId, state, name: name ?? documentId, reason: reason?.code ?? null };
}
