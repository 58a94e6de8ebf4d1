import { z } from 'zod';
import { exitStatus } from './command-error.js';
import { compareReadings } from './reparse-preview.js';
import { ask, jsonBody } from './services.js';

const recalledSchema = z.object({ enqueued: z.number(), missing: z.number() });

/** `rationale reparse --below REVISION [--dry-run]`; status 1 where the store has lost a document. */
export async function reparse(options: { readonly below: number; readonly dryRun?: boolean }): Promise<number> {
  const { below } = options;
  if (options.dryRun === true) {
    await compareReadings(below, (line) => process.stdout.write(`${line}\n`));
    return 0;
  }
  const init = { method: 'POST', ...jsonBody({ below }) };
  const { enqueued, missing } = await ask('indexer', '/v1/reparses', recalledSchema, init);
  process.stdout.write(`${enqueued} documents are read again, after everything else that waits\n`);
  if (missing === 0) return 0;
  process.stderr.write(`${missing} documents are not in the raw store any more and stay as they are\n`);
  return exitStatus.incomplete;
}
