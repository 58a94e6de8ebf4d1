import { z } from 'zod';
import { ask } from './services.js';

const sweptSchema = z.object({ looked: z.number(), enqueued: z.number(), removed: z.number() });

/** `rationale sweep` */
export async function sweep(): Promise<number> {
  const { looked, enqueued, removed } = await ask('indexer', '/v1/sweeps', sweptSchema, { method: 'POST' });
  process.stdout.write(`${looked} documents stored, ${enqueued} enqueued again, ${removed} removals finished\n`);
  return 0;
}
