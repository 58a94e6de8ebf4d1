import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readerOptions } from '#database/connection-options.js';
import { databaseAccess } from '../../apps/reporter/src/settings.js';
import { reporterSettingsShape } from '../../apps/reporter/src/settings.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { openApiSchema, undescribed } from '../support/described-api.js';
import { getJson } from '../support/reporter-client.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

const question = '/v1/statistics/outcomes?by=category';

describe('the reporter', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let reporter: ServiceProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const environment = { DATABASE_URL: database.url, RATIONALE_STATEMENT_TIMEOUT: '500' };
    reporter = await startTestService('reporter', await makeTestSettings(environment));
  });
  afterAll(async () => {
    await reporter.stop();
    await client.end();
    await database.drop();
  });

  it('describes every route in OpenAPI 3.1, each with its answer and its problems', async () => {
    const { body } = await getJson(reporter.url, '/openapi.json');
    const document = openApiSchema.parse(body);
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/v1/'))).toEqual([
      '/v1/statistics/outcomes',
      '/v1/statistics/two-way',
      '/v1/statistics/letters',
      '/v1/statistics/reasons',
      '/v1/statistics/days',
      '/v1/statistics/published-rates',
      '/v1/exports/outcomes.csv',
      '/v1/exports/two-way.csv',
      '/v1/exports/reasons.csv',
      '/v1/determinations',
      '/v1/search',
      '/v1/suggest',
      '/v1/precedents',
      '/v1/letters/{letterId}',
      '/v1/documents',
      '/v1/documents/{documentId}',
      '/v1/documents/{documentId}/content',
      '/v1/documents/archive',
      '/v1/pipeline',
      '/v1/pipeline/events',
      '/v1/failures',
      '/v1/failures/retry',
      '/v1/failures/{failureId}/retry',
      '/v1/exports/determinations.csv',
      '/v1/exports/determinations.ndjson',
      '/v1/misreads',
      '/v1/audit',
      '/v1/key-uses',
      '/v1/documents/batch',
      '/v1/sweeps',
      '/v1/reparses',
      '/v1/reparses/documents',
      '/v1/session',
      '/v1/session/login',
      '/v1/session/callback',
    ]);
    const described = JSON.stringify(document);
    for (const [, name] of described.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(described).not.toMatch(/#\/(definitions|\$defs)\//);
    expect(undescribed(document)).toEqual([]);
  });

  it('returns 404 for every other path', async () => {
    for (const path of ['/v1/nothing', '/v2/statistics/outcomes', '/v1/statistics']) {
      expect(await getJson(reporter.url, path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it('returns an error for a query that takes too long, and answers the next', async () => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE data_version IN ACCESS EXCLUSIVE MODE');
    const answer = await getJson(reporter.url, question);
    await client.query('ROLLBACK');
    expect(answer).toMatchObject({ status: 503, body: { code: 'question_too_slow' } });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await getJson(reporter.url, question)).status).toBe(200);
  });

  it('opens read-only sessions', async () => {
    const settings = { ...z.object(reporterSettingsShape).parse({}), DATABASE_URL: database.url };
    const source = await new DataSource(readerOptions(databaseAccess(settings))).initialize();
    const refused: unknown = await source
      .query('UPDATE data_version SET version = version + 1')
      .catch((error: unknown) => error);
    await source.destroy();
    // read_only_sql_transaction
    expect(refused).toMatchObject({ driverError: { code: '25006' } });
  });

  it('opens at most the configured number of connections', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => getJson(reporter.url, question)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { rows } = await client.query<{ connections: number }>(
      `SELECT count(*)::integer AS connections FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'rationale-reporter'`,
    );
    expect(rows[0]?.connections).toBeGreaterThan(0);
    expect(rows[0]?.connections).toBeLessThanOrEqual(5);
  });

  it('reconnects when its connections were closed', async () => {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'rationale-reporter'`,
    );
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6 && statuses.at(-1) !== 200; attempt += 1) {
      statuses.push((await getJson(reporter.url, question)).status);
    }
    expect(statuses.at(-1)).toBe(200);
    expect(statuses).not.toContain(500);
  });
});

describe('while the facts are loaded', () => {
  it('says so, and when to retry', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE letter_facts IN ACCESS EXCLUSIVE MODE');
    const environment = { DATABASE_URL: database.url, RATIONALE_STATEMENT_TIMEOUT: '60000' };
    const reporter = await startTestService('reporter', await makeTestSettings(environment));
    const loading = await getJson(reporter.url, question);
    expect(loading).toMatchObject({ status: 503, body: { code: 'facts_loading' } });
    expect(loading.headers.get('retry-after')).toBe('5');
    await client.query('ROLLBACK');
    await expect.poll(async () => (await getJson(reporter.url, question)).status, { timeout: 20_000 }).toBe(200);
    await reporter.stop();
    await client.end();
    await database.drop();
  });
});

describe('an unexpected fault', () => {
  it('is answered as internal_error, without its details', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state)
       VALUES (sha256('x'), 'a secret name', 'folder', 'image/unknown', 1, now(), 1, 'parsed')`,
    );
    const reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
    const { status, body } = await getJson(reporter.url, '/v1/documents?limit=1');
    await reporter.stop();
    await client.end();
    await database.drop();
    expect({ status, body }).toMatchObject({ status: 500, body: { code: 'internal_error' } });
    expect(JSON.stringify(body)).not.toMatch(/secret|image|media/i);
  });
});

describe('without its database', () => {
  it('starts, is live, and reports which dependency is missing', async () => {
    const settings = await makeTestSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    const reporter = await startTestService('reporter', settings);
    const [live, ready, answer] = await Promise.all([
      getJson(reporter.url, '/health/live'),
      getJson(reporter.url, '/health/ready'),
      getJson(reporter.url, question),
    ]);
    await reporter.stop();
    expect(live.status).toBe(200);
    expect(ready).toMatchObject({ status: 503, body: { code: 'not_ready' } });
    expect(answer).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
  });

  it('reports that the database was not migrated', async () => {
    const empty = await createEmptyDatabase();
    const reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: empty.url }));
    const answer = await getJson(reporter.url, question);
    await reporter.stop();
    await empty.drop();
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'database_unavailable', detail: expect.stringContaining('migrated') as string },
    });
  });
});
