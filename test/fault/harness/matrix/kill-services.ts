import { type Fault } from '../fault.js';

const services = ['ingest', 'parser', 'indexer', 'reporter'] as const;

/** Fault 1: any service dies at once, again and again, while letters come. */
export const killServices: Fault = {
  name: 'kill-services',
  title: 'kill -9 of ingest, parser, indexer or reporter at random, under load',
  strike: async ({ house, random, rounds, note, anyMoment }) => {
    for (let round = 0; round < rounds; round += 1) {
      await anyMoment(200, 1_200);
      const service = random.one(services);
      for (const process of house.running(service)) await house.kill(process);
      await anyMoment(0, 600);
      await house.start(service);
      note(service);
    }
  },
};
