import { type Fault } from '../fault.js';

/**
 * The effect that a failover of Redis can have on workers: their connections stay open and carry no data, without an error.
 * The workers must detect it, reconnect and continue.
 */
export const blackholeWorkers: Fault = {
  name: 'blackhole-workers',
  title: 'connections of workers to Redis that stay open and carry no data, as after a failover',
  proxies: ['parser', 'indexer'],
  inject: async ({ stack, randomPause }) => {
    for (const service of ['parser', 'indexer'] as const) {
      await randomPause(500, 1_500);
      stack.proxies.get(service)?.blackhole();
    }
  },
};
