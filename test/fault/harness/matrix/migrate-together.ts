import { type Fault } from '../fault.js';

const together = 4;

/** Fault 24: several instances bring an empty database to the newest schema at once, and others come while it is used. */
export const migrateTogether: Fault = {
  name: 'migrate-together',
  title: `${together} indexers migrate an empty database at once; two more come under load`,
  start: async (house) => {
    const others = Array.from({ length: together - 1 }, () => house.start('indexer', { RATIONALE_INDEXER_PORT: '0' }));
    await Promise.all([house.start('indexer'), ...others]);
    await Promise.all((['parser', 'reporter', 'ingest'] as const).map((service) => house.start(service)));
  },
  strike: async ({ house, observer, anyMoment, check, note }) => {
    await anyMoment(200, 1_500);
    const more = [1, 2].map(() => house.start('indexer', { RATIONALE_INDEXER_PORT: '0' }));
    await Promise.all(more);
    const rows = await observer.ask<{ name: string }>('SELECT name FROM migrations');
    check('each migration was run once', new Set(rows.map(({ name }) => name)).size === rows.length);
    note(`${rows.length} migrations`);
  },
};
