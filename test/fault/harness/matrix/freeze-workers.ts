import { type Fault } from '../fault.js';

/** Longer than a job's lock holds. */
const [leastFreeze, mostFreeze] = [3_500, 5_000];

/** Fault 4: a worker stands still for longer than its locks hold; another does its jobs; then it goes on. */
export const freezeWorkers: Fault = {
  name: 'freeze-workers',
  title: 'SIGSTOP of a parser and an indexer for longer than a lock holds, then SIGCONT; others run beside them',
  start: async (house) => {
    await house.startAll();
    await Promise.all([house.start('parser'), house.start('indexer', { RATIONALE_INDEXER_PORT: '0' })]);
  },
  strike: async ({ house, random, anyMoment, note }) => {
    for (const service of ['parser', 'indexer'] as const) {
      await anyMoment(200, 1_500);
      const { pid } = random.one(house.running(service));
      process.kill(pid, 'SIGSTOP');
      await anyMoment(leastFreeze, mostFreeze);
      process.kill(pid, 'SIGCONT');
      note(service);
    }
  },
};
