import { type Fault, type FaultContext } from '../fault.js';
import { type AcceptResult } from '../ledger/sender.js';

/** Documents that may wait for the queue before ingest refuses further ones. */
const maxPending = 150;
const maxResponseMs = 2_000;

/** Fault 9: Redis is frozen with open connections. Ingest accepts documents up to a limit, then answers 503. */
export const freezeRedis: Fault = {
  name: 'freeze-redis',
  title: 'Redis frozen (SIGSTOP): accepted as before, then 503 with Retry-After',
  letters: 100,
  settings: { RATIONALE_MAX_PENDING: String(maxPending) },
  inject: async (context) => {
    await context.randomPause(300, 1_500);
    context.load.stop();
    await context.load.finished;
    await context.stack.redis.freeze();
    try {
      await postUntilRefused(context);
      await checkHealth(context);
    } finally {
      await context.stack.redis.resume();
    }
  },
};

/** Posts while Redis does not respond: each response arrives in time, first 202 and in the end 503 with Retry-After. */
export async function postUntilRefused({ letterFactory, sender, check, note }: FaultContext): Promise<void> {
  const answers: AcceptResult[] = [];
  while (answers.length < 3 * maxPending && answers.at(-1)?.status !== 503) {
    const several = Array.from({ length: 8 }, () => sender.post(letterFactory.next()));
    answers.push(...(await Promise.all(several)));
  }
  const slowest = Math.max(...answers.map(({ durationMs }) => durationMs));
  const accepted = answers.filter(({ status }) => status === 202).length;
  const refused = answers.filter(({ status }) => status === 503);
  check('documents are accepted while Redis is frozen', accepted > maxPending / 2);
  check('ingest refuses documents at the limit of pending ones', refused.length > 0);
  check(
    'a refusal has Retry-After',
    refused.every(({ retryAfter }) => Number(retryAfter) > 0),
  );
  check(`every response arrives within ${maxResponseMs} ms`, slowest < maxResponseMs);
  note(`${accepted} accepted, then 503, slowest response ${slowest} ms`);
}

/** Liveness must not depend on Redis: a restart would not help. */
export async function checkHealth({ stack, check }: FaultContext): Promise<void> {
  for (const service of ['ingest', 'parser', 'indexer', 'reporter'] as const) {
    const response = await fetch(`${stack.url(service)}/health/live`, { signal: AbortSignal.timeout(maxResponseMs) });
    check(`${service} is live without Redis`, response.ok);
  }
}
