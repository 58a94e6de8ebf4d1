import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  exportedColumns,
  exportedDeterminationSchema,
} from '../../apps/reporter/src/exports/exported-determination.schema.js';
import { documentIdOf } from '../support/letter-factory.js';
import { parseCsv } from '../support/parse-csv.js';
import { getJson } from '../support/reporter-client.js';
import { raiseDataVersion, type StoredLetter, storeFacts, storeLetters } from '../support/reporter-fixture.js';
import { startTestReporter, type TestReporter } from '../support/test-reporter.js';

const awkward = 'He said: "No;\r\nnever",\n=1+1, -2 \u{1F600}';
const letters: readonly StoredLetter[] = [
  {
    name: '=HYPERLINK("http://127.0.0.1")',
    caseNumber: '+CM16-0000001',
    decisionDate: '2016-05-04',
    specialties: ['=Pain Medicine', 'Other'],
    items: [
      { outcome: 'overturned', category: 'injection', authorities: ['ODG', 'MTUS'], rationale: awkward },
      { outcome: 'upheld', category: 'rehabilitation', flags: ['body_part_mismatch'] },
    ],
  },
  { name: 'undated', items: [{ outcome: 'upheld', category: 'injection', rationale: '-not a number' }] },
  { name: 'a copy', standing: 'copy', items: [{ outcome: 'upheld', category: 'injection' }] },
];

/** Rows of a size that no socket takes all at once. */
const many = 3_000;
const manyLetters = [
  `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state)
   SELECT sha256(n::text::bytea), n || '.txt', 'folder', 'text/plain', 6300, '2026-11-01T08:00:00Z', 1, 'parsed'
   FROM generate_series(1, ${many}) n`,
  `INSERT INTO letters (document_id, copy_key, standing, fingerprint, fullness, received_at, layout, specialties,
     licensed_in, case_outcome, text, evidence, notices)
   SELECT document_id, name, 'counted', document_id, 1, received_at, 'unknown', '{}', '{}', 'upheld', '', '{}', '[]'
   FROM documents WHERE source = 'folder'`,
  `INSERT INTO determinations (letter_id, ordinal, counted, requested_item, disputed_item, heading_family,
     dates_of_service, outcome, category, body_parts, resolutions, administrator_basis, reviewer_basis, rationale,
     secondary_citations, flags)
   SELECT letter_id, 1, true, 'Stick', 'Stick', 'plain', '{}', 'upheld', 'transportation', '{}', '[]', '', '',
     repeat('reasons ', 1000), '[]', '[]'
   FROM letters WHERE layout = 'unknown'`,
];

let fixture: TestReporter;
beforeAll(async () => {
  fixture = await startTestReporter(async (client) => {
    await storeLetters(client, letters);
    for (const statement of manyLetters) await client.query(statement);
    await storeFacts(client);
    await raiseDataVersion(client);
  });
});
afterAll(() => fixture.close());

const address = (form: 'csv' | 'ndjson', filter: string) => `/v1/exports/determinations.${form}?${filter}`;
const read = (form: 'csv' | 'ndjson', filter: string) => fetch(new URL(address(form, filter), fixture.service.url));
const rowsOf = async (filter: string) => {
  const lines = (await (await read('ndjson', filter)).text()).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => exportedDeterminationSchema.parse(JSON.parse(line)));
};

/** An export whose client has read its head and nothing more. */
async function begin(): Promise<IncomingMessage> {
  const request = get(new URL(address('csv', 'category=transportation'), fixture.service.url));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.pause();
  response.on('error', () => undefined);
  return response;
}

describe('exports', () => {
  it.each([
    '',
    'category=injection',
    'category=injection&outcome=overturned',
    'year=none',
    'flag=body_part_mismatch',
    'authority=ODG',
    'specialty=Other&outcome=upheld',
    'drugClass=opioids',
  ])('hold as many rows as the figure says: %s', async (filter) => {
    const { body } = await getJson(fixture.service.url, `/v1/statistics/outcomes?by=category&${filter}`);
    const { total } = (body as { totals: { total: number } }).totals;
    const csv = await read('csv', filter);
    expect(csv.headers.get('rationale-rows')).toBe(String(total));
    expect(parseCsv(await csv.text())).toHaveLength(total + 1);
    expect(await rowsOf(filter)).toHaveLength(total);
  });

  it('contain the rows of the list, in its order', async () => {
    const { body } = await getJson(fixture.service.url, '/v1/determinations?layout=determination-2016');
    const listed = (body as { determinations: { letterId: string; ordinal: number }[] }).determinations;
    const exported = await rowsOf('layout=determination-2016');
    expect(exported.map(({ letterId, ordinal }) => [letterId, ordinal])).toEqual(
      listed.map(({ letterId, ordinal }) => [letterId, ordinal]),
    );
    expect(exported[0]).toMatchObject({
      letterId: documentIdOf('=HYPERLINK("http://127.0.0.1")'),
      reviewerAuthorities: ['MTUS', 'ODG'],
      administratorAuthorities: ['ADMINISTRATOR'],
      rationale: awkward,
      specialties: ['=Pain Medicine', 'Other'],
      decisionDate: '2016-05-04',
    });
  });

  it('are CSV per RFC 4180, in which no cell is a formula', async () => {
    const [head, ...records] = parseCsv(await (await read('csv', 'layout=determination-2016')).text());
    expect(head).toEqual(exportedColumns);
    const cells = records.map((record) => Object.fromEntries(exportedColumns.map((name, at) => [name, record[at]])));
    expect(cells).toHaveLength(3);
    expect(cells[0]).toMatchObject({
      caseNumber: "'+CM16-0000001",
      requestedItem: `'=HYPERLINK("http://127.0.0.1") item 1`,
      rationale: awkward,
      reviewerAuthorities: 'MTUS; ODG',
      specialties: "'=Pain Medicine; Other",
      ordinal: '1',
      drugClass: '',
    });
    expect(cells[2]).toMatchObject({ rationale: "'-not a number", decisionDate: '' });
    for (const value of records.flat()) expect(value).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('contain the columns that are asked for, in that order', async () => {
    const text = await (await read('csv', 'columns=outcome,caseNumber,letterUrl&layout=determination-2016')).text();
    const [head, first] = parseCsv(text);
    expect(head).toEqual(['outcome', 'caseNumber', 'letterUrl']);
    const { host } = new URL(fixture.service.url);
    const id = documentIdOf('=HYPERLINK("http://127.0.0.1")');
    expect(first).toEqual([
      'overturned',
      "'+CM16-0000001",
      `http://${host}/letters/${id}#/determinations/0/requestedItem`,
    ]);
    const lines = (await (await read('ndjson', 'columns=ordinal&columns=sides&category=injection')).text()).split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({ ordinal: 1, sides: [] });
    const unknown = await getJson(fixture.service.url, address('csv', 'columns=outcomes'));
    expect(unknown).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect((unknown.body as { detail: string }).detail).toContain('outcome');
  });

  it('begin with a byte order mark if that is asked for', async () => {
    const bytes = async (query: string) => new Uint8Array(await (await read('csv', query)).arrayBuffer());
    expect([...(await bytes('category=injection&bom=true')).slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x6c]);
    expect((await bytes('category=injection'))[0]).toBe(0x6c);
  });

  it('are compressed if the client accepts gzip, and not otherwise', async () => {
    const raw = (encoding: string) =>
      new Promise<IncomingMessage & { readonly body: Buffer }>((resolve, reject) => {
        const url = new URL(address('csv', 'category=transportation'), fixture.service.url);
        get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => {
            resolve(Object.assign(response, { body: Buffer.concat(pieces) }));
          });
        }).on('error', reject);
      });
    const [plain, packed] = [await raw('gzip;q=0, identity'), await raw('br, gzip')];
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
  });

  it('of statistics have the figures of the statistic', async () => {
    const csvOf = async (path: string) => {
      const response = await fetch(new URL(`/v1/exports/${path}`, fixture.service.url));
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=.+_\d{4}-\d\d-\d\d\.csv$/);
      const [head = [], ...lines] = parseCsv(await response.text());
      return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
    };
    const outcomes = await getJson(fixture.service.url, '/v1/statistics/outcomes?by=category&year=2016&year=none');
    const { groups } = outcomes.body as { groups: { key: string | null; total: number; upheld: number }[] };
    const lines = await csvOf('outcomes.csv?by=category&year=2016&year=none');
    expect(lines.map(({ category, total, upheld }) => [category, total, upheld])).toEqual(
      groups.map(({ key, total, upheld }) => [key ?? 'none', String(total), String(upheld)]),
    );
    const twoWay = await getJson(fixture.service.url, '/v1/statistics/two-way?rows=category&columns=outcome');
    const { cells } = twoWay.body as { cells: { total: number }[] };
    expect((await csvOf('two-way.csv?rows=category&columns=outcome')).map(({ total }) => total)).toEqual(
      cells.map(({ total }) => String(total)),
    );
    expect((await csvOf('reasons.csv?category=injection&outcome=upheld')).map(({ outcome }) => outcome)).toContain(
      'overturned',
    );
  });

  it('state their name, format, filter and data version', async () => {
    const { headers } = await read('csv', 'category=injection&category=none');
    const { rows } = await fixture.client.query<{ version: string }>('SELECT version FROM data_version');
    const day = new Date().toISOString().slice(0, 10);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename=determinations_category-injection-none_${day}.csv`,
      'rationale-filter': 'category=injection&category=none',
      'rationale-data-version': rows[0]?.version,
    });
  });

  it('omit letters that were parsed again meanwhile, and report their number in a trailer', async () => {
    const response = await begin();
    await fixture.client.query(
      `DELETE FROM determinations WHERE category = 'transportation' AND determination_id % 3 = 0 AND determination_id < 800`,
    );
    const gone =
      (await fixture.client.query(`SELECT FROM determinations WHERE category = 'transportation'`)).rowCount ?? 0;
    let text = '';
    response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    response.resume();
    await once(response, 'end');
    expect(response.trailers['rationale-rows-gone']).toBe(String(many - gone));
    expect(parseCsv(text)).toHaveLength(gone + 1);
    expect(response.headers['rationale-rows']).toBe(String(many));
  });

  it('are limited in number; the next one can begin when a client has disconnected', async () => {
    const begun = await Promise.all([begin(), begin()]);
    const refused = await getJson(fixture.service.url, address('csv', ''));
    expect(refused).toMatchObject({ status: 503, body: { code: 'too_many_exports' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // A HEAD request starts no export, so that it needs no room for one.
    const head = await fetch(new URL(address('csv', 'year=2016'), fixture.service.url), { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(head.headers.get('rationale-filter')).toBe('year=2016');
    expect(head.headers.get('rationale-rows')).toBeNull();
    expect((await fetch(new URL(address('csv', 'year=x'), fixture.service.url), { method: 'HEAD' })).status).toBe(400);
    begun[0].destroy();
    await expect.poll(async () => (await read('ndjson', 'category=injection')).status, { timeout: 20_000 }).toBe(200);
    for (const response of begun) response.destroy();
    await expect
      .poll(async () => (await Promise.all([begin(), begin()])).map((response) => response.destroy().statusCode), {
        timeout: 20_000,
        interval: 500,
      })
      .toEqual([200, 200]);
  });

  it('reject unknown values', async () => {
    expect(await getJson(fixture.service.url, address('csv', 'colour=red'))).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
  });
});
