import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource } from '#database/connection-options.js';
import { insertFactsOf } from '#database/migrations/1790000300000-facts-of-letters.js';
import { writeWords } from '../../apps/indexer/src/index/statements/write-words.js';
import { searchAnswerSchema } from '../../apps/reporter/src/search/search.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { raiseDataVersion } from '../support/reporter-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

/** So many that a word of every item is in more than can be ranked, and none of the filters shows few. */
const letters = 26_000;

const statements = [
  `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state)
   SELECT sha256(n::text::bytea), n || '.txt', 'folder', 'text/plain', 6300, '2026-11-01T08:00:00Z', 1, 'parsed'
   FROM generate_series(1, ${letters}) n`,
  `INSERT INTO letters (document_id, copy_key, standing, fingerprint, fullness, received_at, layout, decision_date,
     specialties, licensed_in, case_outcome, case_summary, text, evidence, notices)
   SELECT document_id, name, 'counted', document_id, 1, received_at, 'determination-2016',
     '2014-01-01'::date + (split_part(name, '.', 1)::integer % 1000), '{}', '{}', 'partly-overturned',
     CASE WHEN name LIKE '%00.txt' THEN 'A sailor.' END, '', '{}', '[]'
   FROM documents ORDER BY split_part(name, '.', 1)::integer`,
  `INSERT INTO determinations (letter_id, ordinal, counted, decision_date, requested_item, disputed_item,
     heading_family, dates_of_service, outcome, category, body_parts, resolutions, administrator_basis, reviewer_basis,
     rationale, secondary_citations, flags)
   SELECT letter_id, item, true, decision_date, 'Stick', 'Stick', 'plain', '{}',
     CASE item WHEN 1 THEN 'upheld' ELSE 'overturned' END, CASE WHEN letter_id % 2 = 0 THEN 'dmepos' ELSE 'surgery' END,
     '{}', '[]', '', '',
     'Ordinary. ' || CASE WHEN item = 2 AND letter_id % 3 = 0 THEN 'Remarkable.' ELSE '' END, '[]', '[]'
   FROM letters, generate_series(1, 2) item`,
  insertFactsOf('ORDER BY l.letter_id'),
];

let database: TestDatabase;
let client: pg.Client;
let reporter: ServiceProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  const dataSource = createDataSource({ url: database.url, poolSize: 1, statementTimeoutMs: 60_000 });
  await dataSource.initialize();
  const queryRunner = dataSource.createQueryRunner();
  const { rows } = await client.query<{ id: string }>('SELECT letter_id::text AS id FROM letters ORDER BY letter_id');
  await writeWords(
    queryRunner,
    rows.map(({ id }) => id),
  );
  await queryRunner.release();
  await dataSource.destroy();
  await client.query('ANALYZE letter_words');
  await raiseDataVersion(client);
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
  await until('the facts to be loaded', async () => {
    const { status } = await getJson(reporter.url, '/v1/search?q=sailor');
    return status === 200 ? true : null;
  });
}, 300_000);
afterAll(async () => {
  await reporter.stop();
  await client.end();
  await database.drop();
});

const search = (query: Record<string, string>) =>
  getParsed(reporter.url, `/v1/search?${new URLSearchParams(query).toString()}`, searchAnswerSchema);

describe('a search over many letters', () => {
  it('states that not all were ranked if more than 50,000 match, and ranks the newest', async () => {
    const found = await search({ q: 'ordinary' });
    expect(found.ranked).toEqual({ rows: 5_000, of: null, complete: false });
    expect(found.totals.total).toBe(5_000);
    const { rows } = await client.query<{ day: string }>(
      `SELECT decision_date::text AS day FROM determinations ORDER BY decision_date DESC OFFSET 4999 LIMIT 1`,
    );
    for (const { determination } of found.results) {
      expect((determination.decisionDate ?? '') >= (rows[0]?.day ?? '9')).toBe(true);
    }
  });

  it.each([
    [{ q: 'remarkable' }, Math.floor(letters / 3)],
    [{ q: 'remarkable', category: 'dmepos' }, Math.floor(letters / 6)],
    [{ q: 'remarkable', outcome: 'upheld' }, 0],
    [{ q: 'sailor' }, (letters / 100) * 2],
    [{ q: 'sailor remarkable' }, Math.floor(letters / 300)],
    [{ q: 'sailor -remarkable' }, (letters / 100) * 2 - Math.floor(letters / 300)],
    [{ q: 'ordinary', month: '2014-01' }, 31 * (letters / 1_000) * 2],
  ])('ranks all that fit of fewer: %o', async (query, of) => {
    const found = await search(query);
    expect(found.ranked).toEqual({ rows: of, of, complete: true });
    expect(found.totals.total).toBe(of);
  });

  it('finds every match for statistics, however frequent the words are', async () => {
    for (const [query, total] of [
      ['q=ordinary', letters * 2],
      ['q=ordinary&month=2014-01', 31 * (letters / 1_000) * 2],
      ['q=remarkable&outcome=overturned', Math.floor(letters / 3)],
    ] as const) {
      const { body } = await getJson(reporter.url, `/v1/statistics/outcomes?by=year&${query}`);
      expect((body as { totals: { total: number } }).totals.total, query).toBe(total);
    }
  });
});
