import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomesSchema } from '../../apps/reporter/src/statistics/outcomes.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { getParsed } from '../support/reporter-client.js';
import { raiseDataVersion, removeLetters, type StoredLetter, storeLetters } from '../support/reporter-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

const named = (name: string): StoredLetter => ({ name, items: [{ outcome: 'upheld' }, { outcome: 'overturned' }] });

let database: TestDatabase;
let writer: pg.Client;
let slowWriter: pg.Client;
let reporter: ServiceProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  [writer, slowWriter] = [1, 2].map(() => new pg.Client({ connectionString: database.url })) as [pg.Client, pg.Client];
  await writer.connect();
  await slowWriter.connect();
  await storeLetters(writer, [named('the first'), named('the second')]);
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
});
afterAll(async () => {
  await reporter.stop();
  await writer.end();
  await slowWriter.end();
  await database.drop();
});

const question = '/v1/statistics/outcomes?by=outcome';
/** How many letters are counted, looked up now. */
const counted = async () => (await getParsed(reporter.url, question, outcomesSchema)).totals.letters;

describe('the facts in memory', () => {
  it('see what a slow transaction wrote, although later transactions were committed before it', async () => {
    expect(await counted()).toBe(2);
    await slowWriter.query('BEGIN');
    await slowWriter.query(`SELECT pg_current_xact_id()`);
    await storeLetters(writer, [named('a quick one')]);
    expect(await counted()).toBe(3);
    await storeLetters(slowWriter, [named('a slow one')]);
    expect(await counted()).toBe(3);
    await slowWriter.query('COMMIT');
    expect(await counted()).toBe(4);
  });

  it('follow changes within seconds, removed letters included', async () => {
    const letters = async () => {
      const response = await fetch(new URL(question, reporter.url));
      return outcomesSchema.parse(await response.json()).totals.letters;
    };
    await storeLetters(writer, [named('unasked for')]);
    await expect.poll(letters, { timeout: 20_000 }).toBe(5);
    await removeLetters(writer, 'unasked for');
    await expect.poll(letters, { timeout: 20_000 }).toBe(4);
  });

  it('with no-cache are not served from a refresh that began before the change', async () => {
    for (const name of ['one', 'another']) await storeLetters(writer, [named(`removed ${name}`)]);
    const before = await counted();
    // A refresh takes its snapshot with its first statement, and reads the table of documents later in it.
    await slowWriter.query('BEGIN');
    await slowWriter.query('LOCK TABLE documents IN ACCESS EXCLUSIVE MODE');
    await removeLetters(writer, 'removed one');
    const waiting = async () => {
      const { rows } = await writer.query(
        `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE NOT l.granted AND l.relation = 'documents'::regclass AND a.application_name = 'rationale-reporter'`,
      );
      return rows.length;
    };
    await expect.poll(waiting, { timeout: 20_000, interval: 50 }).toBe(1);
    await removeLetters(writer, 'removed another');
    const response = counted();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await slowWriter.query('COMMIT');
    expect(await response).toBe(before - 2);
  });

  it('are loaded again if the database was restored to an earlier state', async () => {
    await raiseDataVersion(writer);
    expect(await counted()).toBe(4);
    await writer.query(
      'DELETE FROM letter_facts WHERE letter_id = (SELECT max(letter_id) FROM letter_facts WHERE gone_at IS NULL)',
    );
    await writer.query('UPDATE data_version SET version = 1, changed_at = clock_timestamp()');
    const answer = await getParsed(reporter.url, question, outcomesSchema);
    expect(answer.totals.letters).toBe(3);
    expect(answer.dataVersion).toBe(1);
  });
});
