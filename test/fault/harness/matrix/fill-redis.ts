import { type Fault } from '../fault.js';

/** Fault 10: Redis is out of memory and rejects writes. Documents are accepted, and wait. */
export const fillRedis: Fault = {
  name: 'fill-redis',
  title: 'Redis at its maxmemory (noeviction)',
  inject: async ({ observer, letterFactory, sender, check, randomPause }) => {
    await randomPause(300, 1_500);
    await observer.redis.config('SET', 'maxmemory', '1mb');
    const refusal = await observer.redis.set('probe', '1').then(() => '', String);
    check('Redis rejects writes', refusal.includes('OOM'));
    const { status } = await sender.post(letterFactory.next());
    check('a document is accepted while Redis is full', status === 202);
    await randomPause(1_500, 4_000);
    await observer.redis.config('SET', 'maxmemory', '0');
  },
};
