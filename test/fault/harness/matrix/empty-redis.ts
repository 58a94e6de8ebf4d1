import { type Fault, type Stage } from '../fault.js';
import { queuePrefix } from '../house/fault-house.js';

type Emptying = (stage: Stage) => Promise<void>;

/** Everything at once; one queue with all of its keys; a restart of a Redis that kept nothing. */
const emptyings: Readonly<Record<string, Emptying>> = {
  FLUSHALL: async ({ observer }) => {
    await observer.redis.flushall();
  },
  'one queue': async ({ observer, random }) => {
    const queue = random.one(Object.values(observer.queues));
    const keys = await observer.redis.keys(`${queuePrefix}:${queue.name}:*`);
    if (keys.length > 0) await observer.redis.del(...keys);
  },
  'restart without data': async ({ house, observer }) => {
    await observer.redis.flushall();
    await house.redis.end('SIGKILL');
    await house.redis.startAgain();
  },
};

/** Fault 8: Redis loses what it held. Only the sweep can bring it back. */
export const emptyRedis: Fault = {
  name: 'empty-redis',
  title: 'FLUSHALL, the loss of one queue, and a Redis that comes back empty',
  settings: { RATIONALE_SWEEP_INTERVAL: '1000' },
  strike: async (stage) => {
    for (const [name, empty] of Object.entries(emptyings)) {
      await stage.anyMoment(500, 1_500);
      await empty(stage);
      stage.note(name);
    }
  },
};
