import { type Fault, type Stage } from '../fault.js';
import { type AcceptResult } from '../ledger/sender.js';

/** Documents that may wait for the queue before the door closes. */
const mostPending = 150;
const longestAnswer = 2_000;

/** Fault 9: Redis stands still while connections stay open. The door goes on until enough wait, then says so. */
export const freezeRedis: Fault = {
  name: 'freeze-redis',
  title: 'Redis frozen (SIGSTOP): accepted as before, then 503 with Retry-After',
  letters: 100,
  settings: { RATIONALE_MAX_PENDING: String(mostPending) },
  strike: async (stage) => {
    await stage.anyMoment(300, 1_500);
    stage.load.end();
    await stage.load.finished;
    await stage.house.redis.freeze();
    try {
      await knockUntilClosed(stage);
      await checkHealth(stage);
    } finally {
      await stage.house.redis.thaw();
    }
  },
};

/** Posts while Redis does not answer: each answer comes in time, at first 202 and at last 503 with Retry-After. */
export async function knockUntilClosed({ maker, sender, check, note }: Stage): Promise<void> {
  const answers: AcceptResult[] = [];
  while (answers.length < 3 * mostPending && answers.at(-1)?.status !== 503) {
    const several = Array.from({ length: 8 }, () => sender.post(maker.next()));
    answers.push(...(await Promise.all(several)));
  }
  const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
  const accepted = answers.filter(({ status }) => status === 202).length;
  const refused = answers.filter(({ status }) => status === 503);
  check('documents are accepted while Redis is away', accepted > mostPending / 2);
  check('the door closes when enough wait', refused.length > 0);
  check(
    'a closed door names Retry-After',
    refused.every(({ retryAfter }) => Number(retryAfter) > 0),
  );
  check(`every answer comes within ${longestAnswer} ms`, slowest < longestAnswer);
  note(`${accepted} accepted, then 503, slowest answer ${slowest} ms`);
}

/** Whoever restarts what does not live must let these live. */
export async function checkHealth({ house, check }: Stage): Promise<void> {
  for (const service of ['ingest', 'parser', 'indexer', 'reporter'] as const) {
    const response = await fetch(`${house.url(service)}/health/live`, { signal: AbortSignal.timeout(longestAnswer) });
    check(`${service} is alive without Redis`, response.ok);
  }
}
