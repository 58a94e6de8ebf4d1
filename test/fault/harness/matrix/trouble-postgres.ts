import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Fault, type Stage } from '../fault.js';
import { mountSmallDisk, noSmallDisk } from '../house/small-disk.js';

/** What Postgres says when a transaction lost a race, a disk is full or a statement took too long. */
const states = ['40P01', '40001', '53100', '57014'] as const;

/**
 * Fault 15: Postgres refuses what it would take another time: deadlocks, serialization failures, timeouts and a full
 * disk, thrown at random by a trigger; a table locked for longer than a statement may take; and a disk that is full.
 */
export const troublePostgres: Fault = {
  name: 'trouble-postgres',
  title: 'deadlocks, serialization failures, statement timeouts, a locked table and a full disk in Postgres',
  impossible: noSmallDisk,
  letters: 400,
  settings: { RATIONALE_STATEMENT_TIMEOUT: '1000' },
  strike: async (stage) => {
    await stage.anyMoment(300, 1_000);
    await throwAtRandom(stage);
    await lockTable(stage);
    await fillDisk(stage);
  },
};

async function throwAtRandom({ observer, anyMoment }: Stage): Promise<void> {
  const throws = states.map(
    (state, index) =>
      `IF chance < ${(index + 1) * 0.08} THEN RAISE EXCEPTION 'thrown by a test' USING ERRCODE = '${state}'; END IF;`,
  );
  await observer.ask(`CREATE FUNCTION throw_at_random() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE chance double precision := random(); BEGIN ${throws.join(' ')} RETURN NULL; END $$`);
  await observer.ask(
    'CREATE TRIGGER throw_at_random AFTER INSERT ON letters FOR EACH STATEMENT EXECUTE FUNCTION throw_at_random()',
  );
  await anyMoment(2_000, 3_000);
  await observer.ask('DROP FUNCTION throw_at_random CASCADE');
}

async function lockTable({ house, anyMoment }: Stage): Promise<void> {
  const client = new pg.Client({ connectionString: house.postgres.url });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE documents IN ACCESS EXCLUSIVE MODE');
  await anyMoment(1_500, 2_500);
  await client.query('ROLLBACK');
  await client.end();
}

/** New rows of `citations` go to a disk that is full; the table goes back once there is room again. */
async function fillDisk({ observer, anyMoment, check, house }: Stage): Promise<void> {
  const disk = await mountSmallDisk(32);
  const { uid, gid } = await stat(join(house.folder, 'postgres'));
  await chown(disk.folder, uid, gid);
  try {
    await observer.ask(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
    await observer.ask('ALTER TABLE citations SET TABLESPACE small');
    await disk.fill();
    await anyMoment(2_000, 4_000);
    await disk.empty();
    check('the indexer met a full disk', (await house.log('indexer')).includes('53100'));
    await observer.ask('ALTER TABLE citations SET TABLESPACE pg_default');
    await observer.ask('DROP TABLESPACE small');
  } finally {
    await disk.giveBack();
  }
}
