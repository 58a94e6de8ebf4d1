import { type Fault } from '../fault.js';

/** Longer than the lock of a job. */
const [minFreezeMs, maxFreezeMs] = [3_500, 5_000];

/** Fault 4: a worker is frozen for longer than its locks last; another claims its jobs; then it continues. */
export const freezeWorkers: Fault = {
  name: 'freeze-workers',
  title: 'SIGSTOP of a parser and an indexer for longer than a lock lasts, then SIGCONT; further ones are running',
  start: async (stack) => {
    await stack.startAll();
    await Promise.all([stack.start('parser'), stack.start('indexer', { RATIONALE_INDEXER_PORT: '0' })]);
  },
  inject: async ({ stack, random, randomPause, note }) => {
    for (const service of ['parser', 'indexer'] as const) {
      await randomPause(200, 1_500);
      const { pid } = random.pick(stack.running(service));
      process.kill(pid, 'SIGSTOP');
      await randomPause(minFreezeMs, maxFreezeMs);
      process.kill(pid, 'SIGCONT');
      note(service);
    }
  },
};
