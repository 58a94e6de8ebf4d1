import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceClient } from '../service-client.js';
import { fetchDocumentStates } from './document-states.js';
import { type IngestSummary } from './ingest-summary.js';

const concurrentRequests = 16;
const pollIntervalMs = 250;

/** Polls the states of the pending documents, in the order of upload, until every document has a result. */
export async function waitForResults(
  services: ServiceClient,
  summary: IngestSummary,
  interrupted: AbortSignal,
): Promise<void> {
  while (!summary.uploaded || summary.pending.size > 0) {
    const oldest = oldestEntries(summary.pending, concurrentRequests);
    const states = await fetchDocumentStates(
      services,
      oldest.map(([documentId]) => documentId),
    );
    let finished = 0;
    for (const [index, [documentId, file]] of oldest.entries()) {
      const found = states[index] ?? null;
      if (found === null || found.state === 'accepted') continue;
      summary.addResult({ documentId, file, state: found.state, reason: found.reason });
      finished += 1;
    }
    // Documents finish roughly in the order of upload: while an old one is pending, newer ones need no request.
    if (finished < concurrentRequests) await pause(pollIntervalMs, null, { signal: interrupted });
  }
}

/** Maps keep the order of insertion; copying all entries of a long one at each poll would be slow. */
function oldestEntries(pending: ReadonlyMap<string, string>, max: number): readonly (readonly [string, string])[] {
  const entries: (readonly [string, string])[] = [];
  for (const entry of pending) {
    if (entries.length === max) break;
    entries.push(entry);
  }
  return entries;
}
