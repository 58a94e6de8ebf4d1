import { z } from 'zod';
import { responseError, type ServiceClient } from '../service-client.js';

const documentSchema = z.object({
  state: z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']),
  reason: z.object({ code: z.string() }).nullish(),
});

/** State of a document as the reporter returns it, with the code of its reason. */
export interface DocumentState {
  readonly state: z.infer<typeof documentSchema>['state'];
  readonly reason: string | null;
}

/** Returns the states of documents, concurrently; null for a document that is unknown or whose state is unavailable now. */
export function fetchDocumentStates(
  services: ServiceClient,
  documentIds: readonly string[],
): Promise<readonly (DocumentState | null)[]> {
  return Promise.all(
    documentIds.map(async (documentId) => {
      const response = await services.request('reporter', `/v1/documents/${documentId}`);
      if (response.status === 404 || response.status === 503) {
        await response.arrayBuffer();
        return null;
      }
      if (!response.ok) throw await responseError('reporter', response);
      const { state, reason } = documentSchema.parse(await response.json());
      return { state, reason: reason?.code ?? null };
    }),
  );
}
