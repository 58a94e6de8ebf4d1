import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDataSource } from '#database/connection-options.js';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { misreadSchema, misreadsSchema } from '../../apps/reporter/src/misreads/misread.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { request } from '../support/control.js';
import { documentIdOf } from '../support/letter-factory.js';
import { getParsed } from '../support/reporter-client.js';
import { storeResults, storeLetters } from '../support/reporter-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

let database: TestDatabase;
let client: pg.Client;
let reporter: ServiceProcess;

const letter = documentIdOf('a letter');
const another = documentIdOf('another letter');
const note = { documentId: letter, pointer: '/determinations/0/outcome', wrong: 'It was overturned.' };
const report = (body: unknown) => request('POST', reporter.url, '/v1/misreads', body);
const kept = async (query = '') => (await getParsed(reporter.url, `/v1/misreads${query}`, misreadsSchema)).misreads;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await storeLetters(client, [
    { name: 'a letter', items: [{ outcome: 'upheld' }] },
    { name: 'another letter', items: [{ outcome: 'upheld' }] },
  ]);
  await storeResults(client, [{ name: 'a photograph', state: 'rejected', reason: 'not_an_imr_letter' }]);
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
});

beforeEach(() => client.query('TRUNCATE misreads'));

afterAll(async () => {
  await reporter.stop();
  await client.end();
  await database.drop();
});

describe('a note on a misread', () => {
  it('is stored with the parser revision of the letter; no response contains the contact', async () => {
    const answer = await report({ ...note, shown: 'Upheld', expected: 'Overturned', contact: 'reader@example.org' });
    expect(answer.status).toBe(201);
    const { misreadId, reportedAt } = misreadSchema.parse(answer.body);
    expect(await kept()).toEqual([
      { ...note, misreadId, reportedAt, shown: 'Upheld', expected: 'Overturned', revision: 1, contactGiven: true },
    ]);
    expect(JSON.stringify(await kept())).not.toContain('example.org');
    const { rows } = await client.query('SELECT contact FROM misreads');
    expect(rows).toEqual([{ contact: 'reader@example.org' }]);
  });

  it('can refer to the whole letter', async () => {
    expect(await report({ ...note, pointer: '' })).toMatchObject({
      status: 201,
      body: { pointer: '', expected: null },
    });
  });

  it.each<[string, object, number, string]>([
    ['on what was never sent', { documentId: '0'.repeat(64) }, 404, 'letter_unknown'],
    ['on what holds no letter', { documentId: documentIdOf('a photograph') }, 404, 'letter_unknown'],
    ['that says nothing', { wrong: '  ' }, 400, 'invalid_request'],
    ['that says too much', { wrong: 'x'.repeat(2_001) }, 400, 'invalid_request'],
    ['on no field', { pointer: 'outcome' }, 400, 'invalid_request'],
    ['with what Postgres cannot hold', { wrong: 'a\0b' }, 400, 'invalid_request'],
    ['with an unknown field', { figure: 1 }, 400, 'invalid_request'],
  ])('%s is refused', async (_what, change, status, code) => {
    expect(await report({ ...note, ...change })).toMatchObject({ status, body: { code } });
    expect(await kept()).toEqual([]);
  });

  it('is listed in pages, the last one first, and by its document', async () => {
    for (const documentId of [letter, another, letter]) await report({ ...note, documentId });
    const found: string[] = [];
    for (let path: string | null = '/v1/misreads?limit=2'; path !== null;) {
      const page: { misreads: { documentId: string }[]; next: string | null } = await getParsed(
        reporter.url,
        path,
        misreadsSchema,
      );
      found.push(...page.misreads.map(({ documentId }) => documentId));
      path = page.next === null ? null : `/v1/misreads?limit=2&cursor=${page.next}`;
    }
    expect(found).toEqual([letter, another, letter]);
    expect(await kept(`?documentId=${another}`)).toHaveLength(1);
  });

  it('is one of fifty on a letter at most, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => report(note)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_misreads' } });
    expect((await report({ ...note, documentId: another })).status).toBe(201);
  });

  it.each<[string, number, string, number]>([
    ['199 within the last hour', 199, '59 minutes', 201],
    ['200 within the last hour', 200, '59 minutes', 429],
    ['200 before the last hour', 200, '61 minutes', 201],
    ['9,999 in total', 9_999, '1 day', 201],
    ['10,000 in total', 10_000, '1 day', 429],
  ])('is stored or rejected after %s on other letters', async (_what, stored, age, status) => {
    await client.query(
      `INSERT INTO misreads (document_id, pointer, revision, wrong, reported_at)
       SELECT decode($1, 'hex'), '', 1, 'It is wrong.', now() - $2::interval FROM generate_series(1, $3)`,
      [another, age, stored],
    );
    const answer = await report(note);
    expect(answer.status).toBe(status);
    const isHourly = status === 429 && stored === 200;
    expect(answer.headers.get('retry-after')).toBe(isHourly ? '3600' : null);
  });

  it('is deleted with its document', async () => {
    await report({ ...note, documentId: another });
    const dataSource = createDataSource({ url: database.url, poolSize: 1, statementTimeoutMs: 5_000 });
    await dataSource.initialize();
    await removeFromDatabase(dataSource, another);
    await dataSource.destroy();
    expect(await kept()).toEqual([]);
    expect(await report({ ...note, documentId: another })).toMatchObject({ body: { code: 'letter_unknown' } });
  });
});
