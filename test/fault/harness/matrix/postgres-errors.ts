import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Fault, type FaultContext } from '../fault.js';
import { mountSmallDisk, smallDiskUnsupported } from '../stack/small-disk.js';

/** SQLSTATEs of a deadlock, a serialization failure, a full disk and a statement timeout. */
const states = ['40P01', '40001', '53100', '57014'] as const;

/**
 * Fault 15: transient errors of Postgres: deadlocks, serialization failures, timeouts and a full disk, raised at random by a
 * trigger; a table locked for longer than the statement timeout; and a disk that is full.
 */
export const postgresErrors: Fault = {
  name: 'postgres-errors',
  title: 'deadlocks, serialization failures, statement timeouts, a locked table and a full disk in Postgres',
  unsupported: smallDiskUnsupported,
  letters: 400,
  settings: { RATIONALE_STATEMENT_TIMEOUT: '1000' },
  inject: async (context) => {
    await context.randomPause(300, 1_000);
    await throwAtRandom(context);
    await lockTable(context);
    await fillDisk(context);
  },
};

async function throwAtRandom({ observer, randomPause }: FaultContext): Promise<void> {
  const throws = states.map(
    (state, index) =>
      `IF chance < ${(index + 1) * 0.08} THEN RAISE EXCEPTION 'thrown by a test' USING ERRCODE = '${state}'; END IF;`,
  );
  await observer.query(`CREATE FUNCTION throw_at_random() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE chance double precision := random(); BEGIN ${throws.join(' ')} RETURN NULL; END $$`);
  await observer.query(
    'CREATE TRIGGER throw_at_random AFTER INSERT ON letters FOR EACH STATEMENT EXECUTE FUNCTION throw_at_random()',
  );
  await randomPause(2_000, 3_000);
  await observer.query('DROP FUNCTION throw_at_random CASCADE');
}

async function lockTable({ stack, randomPause }: FaultContext): Promise<void> {
  const client = new pg.Client({ connectionString: stack.postgres.url });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE documents IN ACCESS EXCLUSIVE MODE');
  await randomPause(1_500, 2_500);
  await client.query('ROLLBACK');
  await client.end();
}

/** Moves `citations` to a disk that is then filled; moves it back when the disk has space. */
async function fillDisk({ observer, randomPause, check, stack }: FaultContext): Promise<void> {
  const disk = await mountSmallDisk(32);
  const { uid, gid } = await stat(join(stack.folder, 'postgres'));
  await chown(disk.folder, uid, gid);
  try {
    await observer.query(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
    await observer.query('ALTER TABLE citations SET TABLESPACE small');
    await disk.fill();
    await randomPause(2_000, 4_000);
    await disk.clear();
    check('the indexer logged a full disk', (await stack.log('indexer')).includes('53100'));
    await observer.query('ALTER TABLE citations SET TABLESPACE pg_default');
    await observer.query('DROP TABLESPACE small');
  } finally {
    await disk.unmount();
  }
}
