import { type Command, InvalidArgumentError } from 'commander';
import { type CommandContext, commandAction, writeMessage, writeResult } from './command-context.js';
import { type ExitCode, exitCodes } from './command-error.js';
import { responseError } from './service-client.js';

export function addRemoveCommand(program: Command): void {
  program
    .command('remove')
    .argument('<document...>', 'document ids, 64 hexadecimal digits each', collectDocumentId)
    .description('Remove documents permanently; their hashes are kept, so that they are not accepted again')
    .action(commandAction(removeDocuments));
}

function collectDocumentId(value: string, previous: readonly string[] = []): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(value)) throw new InvalidArgumentError('A document id has 64 hexadecimal digits.');
  return [...previous, value];
}

/** Exits with `failed` when one of the documents was never accepted. */
async function removeDocuments(context: CommandContext, documentIds: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  for (const documentId of documentIds) {
    const response = await context.services.request('indexer', `/v1/documents/${documentId}`, { method: 'DELETE' });
    if (!response.ok && response.status !== 404) throw await responseError('indexer', response);
    if (response.ok) writeResult(context, { documentId, state: 'removed' }, `${documentId} removed`);
    else {
      writeMessage(`${documentId}: ${(await responseError('indexer', response)).message}`);
      exitCode = exitCodes.failed;
    }
  }
  return exitCode;
}
