import { type Fault } from '../fault.js';

const maxInstances = 5;

/** Fault 25: from one worker of each kind to several and back under load, with every indexer sweeping. */
export const scale: Fault = {
  name: 'scale',
  title: `1 to ${maxInstances} to 1 parsers and indexers under load, each indexer sweeping`,
  letters: 600,
  settings: { RATIONALE_SWEEP_INTERVAL: '300', RATIONALE_SWEEP_AGE: '0' },
  inject: async ({ stack, randomPause, random }) => {
    for (let more = 1; more < maxInstances; more += 1) {
      await Promise.all([stack.start('parser'), stack.start('indexer', { RATIONALE_INDEXER_PORT: '0' })]);
      await randomPause(0, 500);
    }
    await randomPause(500, 2_000);
    for (const service of ['parser', 'indexer'] as const) {
      while (stack.running(service).length > 1) {
        const stopping = random.pick(stack.running(service));
        await (random.fraction() < 0.5 ? stack.kill(stopping) : stack.stop(stopping));
        await randomPause(0, 300);
      }
    }
  },
};
