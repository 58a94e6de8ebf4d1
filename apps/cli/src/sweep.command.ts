import { type Command } from 'commander';
import { z } from 'zod';
import { commandAction, writeResult } from './command-context.js';
import { exitCodes } from './command-error.js';

const sweepSchema = z.object({ looked: z.number(), enqueued: z.number(), removed: z.number() });

export function addSweepCommand(program: Command): void {
  program
    .command('sweep')
    .description('Enqueue documents that are in the raw store but not in the database')
    .action(
      commandAction(async (context) => {
        const sweep = await context.services.requestJson('indexer', '/v1/sweeps', sweepSchema, { method: 'POST' });
        const { looked, enqueued, removed } = sweep;
        writeResult(context, sweep, `${looked} documents checked, ${enqueued} enqueued, ${removed} removals completed`);
        return exitCodes.done;
      }),
    );
}
