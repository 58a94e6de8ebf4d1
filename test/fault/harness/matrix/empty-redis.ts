import { type Fault, type FaultContext } from '../fault.js';
import { queuePrefix } from '../stack/service-stack.js';

type DataLoss = (context: FaultContext) => Promise<void>;

/** All keys; all keys of one queue; a restart without data. */
const dataLosses: Readonly<Record<string, DataLoss>> = {
  FLUSHALL: async ({ observer }) => {
    await observer.redis.flushall();
  },
  'one queue': async ({ observer, random }) => {
    const queue = random.pick(Object.values(observer.queues));
    const keys = await observer.redis.keys(`${queuePrefix}:${queue.name}:*`);
    if (keys.length > 0) await observer.redis.del(...keys);
  },
  'restart without data': async ({ stack, observer }) => {
    await observer.redis.flushall();
    await stack.redis.kill('SIGKILL');
    await stack.redis.restart();
  },
};

/** Fault 8: Redis loses its data. Only the sweep can enqueue the documents again. */
export const emptyRedis: Fault = {
  name: 'empty-redis',
  title: 'FLUSHALL, the loss of one queue, and a Redis that restarts empty',
  settings: { RATIONALE_SWEEP_INTERVAL: '1000' },
  inject: async (context) => {
    for (const [name, empty] of Object.entries(dataLosses)) {
      await context.randomPause(500, 1_500);
      await empty(context);
      context.note(name);
    }
  },
};
