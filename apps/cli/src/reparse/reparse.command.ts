import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { type CommandContext, commandAction, writeMessage, writeResult } from '../command-context.js';
import { type ExitCode, exitCodes } from '../command-error.js';
import { jsonBody } from '../service-client.js';
import { compareReparse } from './dry-run.js';

const reparseSchema = z.object({ enqueued: z.number(), missing: z.number() });

interface ReparseOptions {
  readonly below: number;
  readonly dryRun?: boolean;
}

export function addReparseCommand(program: Command): void {
  program
    .command('reparse')
    .description('Parse documents again that an older parser revision parsed')
    .requiredOption('--below <revision>', 'reparse documents parsed by a revision below this one', parseRevision)
    .option('--dry-run', 'parse here and print what would change; write nothing')
    .action(
      commandAction((context, { below, dryRun }: ReparseOptions) =>
        dryRun === true ? compareReparse(context, below) : enqueueReparse(context, below),
      ),
    );
}

function parseRevision(value: string): number {
  const revision = Number(value);
  if (!Number.isInteger(revision) || revision < 1) throw new InvalidArgumentError('Write a whole number from 1.');
  return revision;
}

/** Exits with `failed` when documents are missing from the raw store. */
async function enqueueReparse(context: CommandContext, below: number): Promise<ExitCode> {
  const result = await context.services.requestJson('indexer', '/v1/reparses', reparseSchema, {
    method: 'POST',
    ...jsonBody({ below }),
  });
  writeResult(context, result, `${result.enqueued} documents enqueued for reparsing at low priority`);
  if (result.missing === 0) return exitCodes.done;
  writeMessage(`${result.missing} documents are missing from the raw store and keep their result`);
  return exitCodes.failed;
}
