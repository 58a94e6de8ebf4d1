import { z } from 'zod';
import { CommandError } from './command-error.js';
import { describe, send } from './services.js';

const documentSchema = z.object({
  state: z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']),
  reason: z.object({ code: z.string() }).nullish(),
});

/** Where a document stands. */
export interface DocumentStanding {
  readonly state: z.infer<typeof documentSchema>['state'];
  readonly reason: string | null;
}

/** Asks where documents stand; null for one that nobody ever sent, or while the reporter cannot tell. */
export function documentStates(documentIds: readonly string[]): Promise<readonly (DocumentStanding | null)[]> {
  return Promise.all(documentIds.map(documentState));
}

async function documentState(documentId: string): Promise<DocumentStanding | null> {
  const response = await send('reporter', `/v1/documents/${documentId}`);
  if (response.status === 404 || response.status === 503) {
    await response.arrayBuffer();
    return null;
  }
  if (!response.ok) throw new CommandError(await describe('reporter', response));
  const { state, reason } = documentSchema.parse(await response.json());
  return { state, reason: reason?.code ?? null };
}
