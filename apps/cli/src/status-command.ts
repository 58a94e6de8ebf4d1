import { z } from 'zod';
import { ask } from './services.js';

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

/** `rationale status` */
export async function printStatus(options: { readonly json?: boolean }): Promise<number> {
  const pipeline = await ask('reporter', '/v1/pipeline', pipelineSchema, {
    headers: { 'cache-control': 'no-cache' },
  });
  const lines = options.json === true ? [JSON.stringify(pipeline)] : statusLines(pipeline);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function statusLines({ documents, queues, reasons }: z.infer<typeof pipelineSchema>): readonly string[] {
  const { parsed, rejected, failed, removed } = documents;
  return [
    `documents       ${parsed} parsed, ${rejected} rejected, ${failed} failed, ${removed} removed`,
    ...queues.map(({ name, jobs }) => {
      const counts = Object.entries(jobs ?? {}).map(([state, jobsOfState]) => `${jobsOfState} ${state}`);
      return `${name.padEnd(15)} ${jobs === null ? 'Redis does not answer' : `jobs: ${counts.join(', ')}`}`;
    }),
    ...reasons.map(({ state, code, documents: ofReason }) => `  ${state}: ${code}, ${ofReason}`),
  ];
}
