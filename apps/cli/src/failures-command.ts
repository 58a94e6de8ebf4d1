import { z } from 'zod';
import { ask } from './services.js';

const failureSchema = z.looseObject({
  failureId: z.string(),
  code: z.string(),
  detail: z.string(),
  attempts: z.number(),
  failedAt: z.string(),
  stack: z.array(z.string()),
});
const failuresSchema = z.object({ failures: z.array(failureSchema), next: z.string().nullable() });
const retriedSchema = z.object({ retried: z.number() });

/** `rationale failures` */
export async function printFailures(options: { readonly json?: boolean; readonly stack?: boolean }): Promise<number> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof failuresSchema> = await ask(
      'reporter',
      `/v1/failures?limit=200${query}`,
      failuresSchema,
    );
    for (const failure of page.failures) {
      const { failureId, failedAt, attempts, code, detail, stack } = failure;
      const line = `${failureId}  ${failedAt}  ${attempts} attempts  ${code}: ${detail}`;
      const places = options.stack === true ? stack.map((place) => `\n    ${place}`).join('') : '';
      process.stdout.write(`${options.json === true ? JSON.stringify(failure) : line + places}\n`);
    }
    cursor = page.next;
  } while (cursor !== null);
  return 0;
}

/** `rationale retry [FAILURE]` */
export async function retry(failureId: string | undefined): Promise<number> {
  const path = failureId === undefined ? 'retry' : `${encodeURIComponent(failureId)}/retry`;
  const { retried } = await ask('reporter', `/v1/failures/${path}`, retriedSchema, { method: 'POST' });
  process.stdout.write(`${retried} on their way again\n`);
  return 0;
}
