import { type Fault } from '../fault.js';

const services = ['ingest', 'parser', 'indexer', 'reporter'] as const;

/** Fault 1: random services are killed repeatedly under load. */
export const killServices: Fault = {
  name: 'kill-services',
  title: 'kill -9 of ingest, parser, indexer or reporter at random, under load',
  inject: async ({ stack, random, rounds, note, randomPause }) => {
    for (let round = 0; round < rounds; round += 1) {
      await randomPause(200, 1_200);
      const service = random.pick(services);
      for (const process of stack.running(service)) await stack.kill(process);
      await randomPause(0, 600);
      await stack.start(service);
      note(service);
    }
  },
};
