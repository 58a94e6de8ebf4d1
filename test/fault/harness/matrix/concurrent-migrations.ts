import { type Fault } from '../fault.js';

const instances = 4;

/** Fault 24: several instances migrate an empty database concurrently, and further ones start under load. */
export const concurrentMigrations: Fault = {
  name: 'concurrent-migrations',
  title: `${instances} indexers migrate an empty database concurrently; two more start under load`,
  start: async (stack) => {
    const others = Array.from({ length: instances - 1 }, () => stack.start('indexer', { RATIONALE_INDEXER_PORT: '0' }));
    await Promise.all([stack.start('indexer'), ...others]);
    await Promise.all((['parser', 'reporter', 'ingest'] as const).map((service) => stack.start(service)));
  },
  inject: async ({ stack, observer, randomPause, check, note }) => {
    await randomPause(200, 1_500);
    const more = [1, 2].map(() => stack.start('indexer', { RATIONALE_INDEXER_PORT: '0' }));
    await Promise.all(more);
    const rows = await observer.query<{ name: string }>('SELECT name FROM migrations');
    check('each migration ran once', new Set(rows.map(({ name }) => name)).size === rows.length);
    note(`${rows.length} migrations`);
  },
};
