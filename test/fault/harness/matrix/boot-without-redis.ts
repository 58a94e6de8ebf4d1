import { type Fault } from '../fault.js';

/** Fault 9, second part: the services start while Redis is down, accept documents, and continue when it is started. */
export const bootWithoutRedis: Fault = {
  name: 'boot-without-redis',
  title: 'Redis down when the services start',
  letters: 120,
  start: async (stack) => {
    await stack.redis.kill('SIGKILL');
    await stack.startAll();
  },
  inject: async ({ stack, letterFactory, sender, check, randomPause }) => {
    const { status } = await sender.post(letterFactory.next());
    check('a document is accepted before the first connection to Redis', status === 202);
    await randomPause(500, 3_000);
    await stack.redis.restart();
  },
};
