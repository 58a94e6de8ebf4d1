import { type Fault } from '../fault.js';
import { mountSmallDisk, smallDiskUnsupported, type SmallDisk } from '../stack/small-disk.js';
import { until } from '../until.js';

const waitTimeoutMs = 20_000;
const megabytes = 48;

let disk: SmallDisk | undefined;

/** Fault 11: the disk of the append-only file of Redis is full, so that Redis rejects writes. */
export const fillRedisDisk: Fault = {
  name: 'fill-redis-disk',
  title: "the disk of Redis's append-only file is full",
  unsupported: smallDiskUnsupported,
  redisFolder: async () => (disk = await mountSmallDisk(megabytes)),
  inject: async ({ observer, letterFactory, sender, check, randomPause }) => {
    await randomPause(300, 1_500);
    await disk?.fill();
    await until('Redis to reject writes', waitTimeoutMs, async () => {
      const answer = await observer.redis.set('probe', '1').then(() => '', String);
      return answer.includes('MISCONF');
    });
    const { status } = await sender.post(letterFactory.next());
    check('a document is accepted while the disk of Redis is full', status === 202);
    await randomPause(1_000, 3_000);
    await disk?.clear();
    await until('Redis to accept writes', waitTimeoutMs, async () => (await observer.redis.del('probe')) >= 0);
  },
};
