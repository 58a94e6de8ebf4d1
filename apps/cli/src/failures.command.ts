import { type Command } from 'commander';
import { z } from 'zod';
import { type CommandContext, commandAction, writeResult } from './command-context.js';
import { type ExitCode, exitCodes } from './command-error.js';

const pageSize = 200;

const failureSchema = z.looseObject({
  failureId: z.string(),
  code: z.string(),
  detail: z.string(),
  attempts: z.number(),
  failedAt: z.string(),
  stack: z.array(z.string()),
});
const pageSchema = z.object({ failures: z.array(failureSchema), next: z.string().nullable() });
const retrySchema = z.object({ retried: z.number() });

interface FailuresOptions {
  readonly stack?: boolean;
}

export function addFailureCommands(program: Command): void {
  program
    .command('failures')
    .description('List documents and jobs that failed and can be retried')
    .option('--stack', 'with the code locations where each failed')
    .action(commandAction(listFailures));
  program
    .command('retry')
    .argument('[failure...]', 'ids as printed by `rationale failures`; all failures when none is given')
    .description('Retry failures')
    .action(commandAction(retryFailures));
}

async function listFailures(context: CommandContext, { stack: withStack }: FailuresOptions): Promise<ExitCode> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof pageSchema> = await context.services.requestJson(
      'reporter',
      `/v1/failures?limit=${pageSize}${query}`,
      pageSchema,
    );
    for (const failure of page.failures) {
      const { failureId, failedAt, attempts, code, detail, stack } = failure;
      const frames = withStack === true ? stack.map((frame) => `\n    ${frame}`).join('') : '';
      const text = `${failureId}  ${failedAt}  ${attempts} attempts  ${code}: ${detail}${frames}`;
      writeResult(context, failure, text);
    }
    cursor = page.next;
  } while (cursor !== null);
  return exitCodes.done;
}

async function retryFailures(context: CommandContext, failureIds: readonly string[]): Promise<ExitCode> {
  const paths = failureIds.length === 0 ? ['retry'] : failureIds.map((id) => `${encodeURIComponent(id)}/retry`);
  let retried = 0;
  for (const path of paths) {
    const result = await context.services.requestJson('reporter', `/v1/failures/${path}`, retrySchema, {
      method: 'POST',
    });
    retried += result.retried;
  }
  writeResult(context, { retried }, `${retried} failures retried`);
  return exitCodes.done;
}
