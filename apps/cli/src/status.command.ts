import { type Command } from 'commander';
import { z } from 'zod';
import { commandAction, writeResult } from './command-context.js';
import { exitCodes } from './command-error.js';

const count = z.number();
const pipelineSchema = z.looseObject({
  queues: z.array(
    z.object({
      name: z.string(),
      jobs: z.object({ waiting: count, active: count, delayed: count, failed: count }).nullable(),
    }),
  ),
  documents: z.object({ parsed: count, rejected: count, failed: count, removed: count }),
  reasons: z.array(z.object({ state: z.string(), code: z.string(), documents: count })),
});

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('Print the number of documents by state, the jobs of each queue, and the reasons of failures')
    .action(
      commandAction(async (context) => {
        const status = await context.services.requestJson('reporter', '/v1/pipeline', pipelineSchema, {
          headers: { 'cache-control': 'no-cache' },
        });
        writeResult(context, status, formatStatus(status));
        return exitCodes.done;
      }),
    );
}

function formatStatus({ documents, queues, reasons }: z.infer<typeof pipelineSchema>): string {
  const { parsed, rejected, failed, removed } = documents;
  return [
    `documents       ${parsed} parsed, ${rejected} rejected, ${failed} failed, ${removed} removed`,
    ...queues.map(({ name, jobs }) => {
      const counts = Object.entries(jobs ?? {}).map(([state, jobsOfState]) => `${jobsOfState} ${state}`);
      return `${name.padEnd(15)} ${jobs === null ? 'unknown: Redis cannot be reached' : `jobs: ${counts.join(', ')}`}`;
    }),
    ...reasons.map(({ state, code, documents: ofReason }) => `  ${state}: ${code}, ${ofReason}`),
  ].join('\n');
}
