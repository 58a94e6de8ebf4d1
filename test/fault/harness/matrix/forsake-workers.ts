import { type Fault } from '../fault.js';

/**
 * What a failover of Redis may do to workers: their connections stand, and nothing comes through them ever again. They
 * must notice, connect anew and go on, though no error is ever told to them.
 */
export const forsakeWorkers: Fault = {
  name: 'forsake-workers',
  title: "workers' connections to Redis that stand and carry nothing any more, as after a failover",
  lines: ['parser', 'indexer'],
  strike: async ({ house, anyMoment }) => {
    for (const service of ['parser', 'indexer'] as const) {
      await anyMoment(500, 1_500);
      house.lines.get(service)?.forsake();
    }
  },
};
