import { type Fault } from '../fault.js';
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '../house/small-disk.js';
import { until } from '../until.js';

const longestWait = 20_000;
const megabytes = 48;

let disk: SmallDisk | undefined;

/** Fault 11: the disk of Redis's append-only file is full, so that it refuses writes. */
export const fillRedisDisk: Fault = {
  name: 'fill-redis-disk',
  title: "the disk of Redis's append-only file is full",
  impossible: noSmallDisk,
  redisFolder: async () => (disk = await mountSmallDisk(megabytes)),
  strike: async ({ observer, maker, sender, check, anyMoment }) => {
    await anyMoment(300, 1_500);
    await disk?.fill();
    await until('Redis to refuse writes', longestWait, async () => {
      const answer = await observer.redis.set('probe', '1').then(() => '', String);
      return answer.includes('MISCONF');
    });
    const { status } = await sender.post(maker.next());
    check('a document is accepted while the disk of Redis is full', status === 202);
    await anyMoment(1_000, 3_000);
    await disk?.empty();
    await until('Redis to take writes', longestWait, async () => (await observer.redis.del('probe')) >= 0);
  },
};
