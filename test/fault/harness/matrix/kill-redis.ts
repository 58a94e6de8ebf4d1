import { type Fault } from '../fault.js';

/** Fault 7: Redis is killed and restarts with its append-only file. */
export const killRedis: Fault = {
  name: 'kill-redis',
  title: 'SIGKILL of Redis, restart with its append-only file',
  inject: async ({ stack, rounds, randomPause }) => {
    for (let round = 0; round < rounds; round += 1) {
      await randomPause(400, 1_500);
      await stack.redis.kill('SIGKILL');
      await randomPause(0, 1_500);
      await stack.redis.restart();
    }
  },
};
