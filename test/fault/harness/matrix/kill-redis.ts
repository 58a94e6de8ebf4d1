import { type Fault } from '../fault.js';

/** Fault 7: Redis dies at once and comes back with what its append-only file has. */
export const killRedis: Fault = {
  name: 'kill-redis',
  title: 'SIGKILL of Redis, restart with its append-only file',
  strike: async ({ house, rounds, anyMoment }) => {
    for (let round = 0; round < rounds; round += 1) {
      await anyMoment(400, 1_500);
      await house.redis.end('SIGKILL');
      await anyMoment(0, 1_500);
      await house.redis.startAgain();
    }
  },
};
