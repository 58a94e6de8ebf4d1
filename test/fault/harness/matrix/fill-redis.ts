import { type Fault } from '../fault.js';

/** Fault 10: Redis has no memory left and refuses writes. Documents are accepted, and wait. */
export const fillRedis: Fault = {
  name: 'fill-redis',
  title: 'Redis at its maxmemory (noeviction)',
  strike: async ({ observer, maker, sender, check, anyMoment }) => {
    await anyMoment(300, 1_500);
    await observer.redis.config('SET', 'maxmemory', '1mb');
    const refusal = await observer.redis.set('probe', '1').then(() => '', String);
    check('Redis refuses writes', refusal.includes('OOM'));
    const { status } = await sender.post(maker.next());
    check('a document is accepted while Redis is full', status === 202);
    await anyMoment(1_500, 4_000);
    await observer.redis.config('SET', 'maxmemory', '0');
  },
};
