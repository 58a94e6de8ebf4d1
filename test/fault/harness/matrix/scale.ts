import { type Fault } from '../fault.js';

const most = 5;

/** Fault 25: from one of each worker to several and back, under load, with every indexer sweeping. */
export const scale: Fault = {
  name: 'scale',
  title: `1 to ${most} to 1 parsers and indexers under load, each indexer sweeping`,
  letters: 600,
  settings: { RATIONALE_SWEEP_INTERVAL: '300', RATIONALE_SWEEP_AGE: '0' },
  strike: async ({ house, anyMoment, random }) => {
    for (let more = 1; more < most; more += 1) {
      await Promise.all([house.start('parser'), house.start('indexer', { RATIONALE_INDEXER_PORT: '0' })]);
      await anyMoment(0, 500);
    }
    await anyMoment(500, 2_000);
    for (const service of ['parser', 'indexer'] as const) {
      while (house.running(service).length > 1) {
        const leaving = random.one(house.running(service));
        await (random.fraction() < 0.5 ? house.kill(leaving) : house.stop(leaving));
        await anyMoment(0, 300);
      }
    }
  },
};
