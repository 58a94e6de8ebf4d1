import { type Fault } from '../fault.js';

/** Fault 9, its other half: the services start while Redis is down, take documents, and go on when it comes. */
export const bootWithoutRedis: Fault = {
  name: 'boot-without-redis',
  title: 'Redis down when the services start',
  letters: 120,
  start: async (house) => {
    await house.redis.end('SIGKILL');
    await house.startAll();
  },
  strike: async ({ house, maker, sender, check, anyMoment }) => {
    const { status } = await sender.post(maker.next());
    check('a document is accepted before Redis was ever seen', status === 202);
    await anyMoment(500, 3_000);
    await house.redis.startAgain();
  },
};
