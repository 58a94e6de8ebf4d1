import { z } from 'zod';
import { CommandError, exitStatus } from './command-error.js';
import { describe, send } from './services.js';

const documentIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** `rationale remove DOCUMENT…`; status 1 where nobody ever sent one of them. */
export async function removeDocuments(documentIds: readonly string[]): Promise<number> {
  const wrong = documentIds.filter((id) => !documentIdSchema.safeParse(id).success);
  if (wrong.length > 0) throw new CommandError(`No document id, which has 64 hexadecimal digits: ${wrong.join(', ')}`);
  let status = 0;
  for (const documentId of documentIds) {
    const response = await send('indexer', `/v1/documents/${documentId}`, { method: 'DELETE' });
    if (response.ok) process.stdout.write(`${documentId} removed\n`);
    else if (response.status === 404) {
      process.stderr.write(`${documentId}: ${await describe('indexer', response)}\n`);
      status = exitStatus.incomplete;
    } else throw new CommandError(await describe('indexer', response));
  }
  return status;
}
