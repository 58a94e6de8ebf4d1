import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { parse } from 'content-disposition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { documentSchema } from '../../apps/reporter/src/documents/document.schema.js';
import { type Documents, documentsSchema } from '../../apps/reporter/src/documents/documents.schema.js';
import { documentIdOf, makeDocument } from '../support/letter-factory.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { storeResults, storeLetters } from '../support/reporter-fixture.js';
import { startTestReporter, type TestReporter } from '../support/test-reporter.js';

let store: LocalRawStore;
let fixture: TestReporter;

beforeAll(async () => {
  fixture = await startTestReporter(async (client) => {
    await storeLetters(client, [{ name: 'a letter', standing: 'superseded', items: [{ outcome: 'upheld' }] }]);
    await storeResults(client, [
      { name: 'a recipe', state: 'rejected', reason: 'not_an_imr_letter' },
      { name: 'a page of soot', state: 'failed', reason: 'raw_store_unreachable' },
      { name: 'a secret', state: 'removed' },
    ]);
  });
  store = new LocalRawStore(join(fixture.settings.folder, 'raw'));
});

afterAll(() => fixture.close());

const put = async (bytes: string, differences: Parameters<typeof makeDocument>[1] = {}) => {
  await store.put(makeDocument(documentIdOf(bytes), { size: bytes.length, ...differences }), Buffer.from(bytes));
  return documentIdOf(bytes);
};
const document = (name: string) =>
  getParsed(fixture.service.url, `/v1/documents/${documentIdOf(name)}`, documentSchema);

describe('a document', () => {
  it('is accepted as long as it is stored and has not ended', async () => {
    await put('on its way', { name: 'on-its-way.txt' });
    expect(await document('on its way')).toMatchObject({
      state: 'accepted',
      name: 'on-its-way.txt',
      mediaType: 'text/plain',
      size: 10,
      reason: null,
      letter: null,
    });
  });

  it('that was parsed has its letter and its rank', async () => {
    expect(await document('a letter')).toMatchObject({
      state: 'parsed',
      reason: null,
      revision: 1,
      letter: { letterId: documentIdOf('a letter'), standing: 'superseded' },
    });
  });

  it('that was rejected or failed has the reason', async () => {
    expect(await document('a recipe')).toMatchObject({
      state: 'rejected',
      reason: { code: 'not_an_imr_letter', detail: 'Why.' },
      attempts: null,
      source: 'folder',
    });
    expect(await document('a page of soot')).toMatchObject({
      state: 'failed',
      reason: { code: 'raw_store_unreachable' },
      attempts: 5,
    });
  });

  it('that was removed returns nothing else', async () => {
    expect(await document('a secret')).toMatchObject({ state: 'removed', name: null, size: null, receivedAt: null });
    await store.remove(await put('regretted'));
    expect(await document('regretted')).toMatchObject({ state: 'removed', name: null });
  });

  it('returns 404 if it was never sent', async () => {
    expect(await getJson(fixture.service.url, `/v1/documents/${documentIdOf('never sent')}`)).toMatchObject({
      status: 404,
      body: { code: 'document_unknown' },
    });
  });

  it.each(['abc', documentIdOf('x').toUpperCase(), '..%2f..%2fetc%2fpasswd'])('%s is no id', async (id) => {
    expect(await getJson(fixture.service.url, `/v1/documents/${id}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
  });
});

describe('the list of documents', () => {
  const list = (query: string): Promise<Documents> =>
    getParsed(fixture.service.url, `/v1/documents?${query}`, documentsSchema);

  it('returns those of one or several states', async () => {
    expect((await list('state=rejected')).documents.map(({ name }) => name)).toEqual(['a recipe']);
    const both = await list('state=rejected&state=failed');
    expect(new Set(both.documents.map(({ name }) => name))).toEqual(new Set(['a recipe', 'a page of soot']));
  });

  it('returns those of one reason', async () => {
    expect((await list('reason=raw_store_unreachable')).documents.map(({ state }) => state)).toEqual(['failed']);
    expect((await list('reason=pdf_encrypted')).documents).toEqual([]);
  });

  it.each([1, 2, 3, 5])('holds every row once, at %d a page, while rows are equal on the instant', async (limit) => {
    await fixture.client.query(`DELETE FROM documents WHERE name LIKE 'tied %'`);
    const instants = ['2026-11-20T10:00:00.000001Z', '2026-11-20T10:00:00.000002Z'];
    const tied = Array.from({ length: 9 }, (_, index) => `tied ${index}`);
    await storeResults(
      fixture.client,
      tied.map((name, index) => ({
        name,
        state: 'rejected',
        reason: 'no_text_layer',
        changedAt: instants[index % 2] ?? '',
      })),
    );
    const names: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { documents, next }: Documents = await list(
        `reason=no_text_layer&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      names.push(...documents.map(({ name }) => name));
      cursor = next;
    }
    expect(names.toSorted()).toEqual(tied);
    const later = names.slice(0, 4).map((name) => Number(name?.slice(5)) % 2);
    expect(later).toEqual([1, 1, 1, 1]);
  });

  it('returns 404 for an accepted document that is not in the database', async () => {
    expect(await getJson(fixture.service.url, '/v1/documents?state=accepted')).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', detail: expect.stringContaining('state') as string },
    });
  });
});

describe("a document's bytes", () => {
  const content = (id: string) => fetch(new URL(`/v1/documents/${id}/content`, fixture.service.url));

  it('are returned unchanged, as an attachment that no browser executes', async () => {
    const bytes = '<script>alert(1)</script>\u0000\u00ff';
    const id = await put(bytes, { name: 'Öl "1".txt' });
    const response = await content(id);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(bytes);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(bytes)));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(parse(response.headers.get('content-disposition') ?? '')).toEqual({
      type: 'attachment',
      parameters: { filename: 'Öl "1".txt' },
    });
  });

  it('can have a file name of any length and any characters', async () => {
    const id = await put('an emoji', { name: `a${'\u{1F600}'.repeat(200)}.txt` });
    const response = await content(id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(`${encodeURIComponent('\u{1F600}')}.txt`);
  });

  it('are not read for a HEAD request, which needs the record only', async () => {
    const id = await put('only a record', { name: 'record.txt', size: 1_234_567 });
    const head = await fetch(new URL(`/v1/documents/${id}/content`, fixture.service.url), { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe('1234567');
    expect(head.headers.get('content-disposition')).toContain('record.txt');
    const unknown = new URL(`/v1/documents/${documentIdOf('never sent')}/content`, fixture.service.url);
    expect((await fetch(unknown, { method: 'HEAD' })).status).toBe(404);
  });

  it('are not collected for a HEAD request on the archive, which sends no query', async () => {
    await fixture.client.query('BEGIN');
    await fixture.client.query('LOCK TABLE documents IN ACCESS EXCLUSIVE MODE');
    const archive = new URL('/v1/documents/archive?state=rejected', fixture.service.url);
    const head = await fetch(archive, { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    await fixture.client.query('ROLLBACK');
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toBe('application/zip');
  });

  it('are displayed inline if they are a PDF and the request is for display, in pages of the same origin only', async () => {
    const shown = (id: string) => fetch(new URL(`/v1/documents/${id}/content?as=page`, fixture.service.url));
    const pdf = await shown(await put('%PDF-1.7', { name: 'letter.pdf', mediaType: 'application/pdf' }));
    expect(pdf.headers.get('content-disposition')).toBe('inline; filename=letter.pdf');
    expect(pdf.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(pdf.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await shown(await put('<script>alert(2)</script>', { name: 'letter.txt' }));
    expect(text.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(text.headers.get('content-security-policy')).toContain('sandbox');
    const other = await fetch(new URL(`/v1/documents/${documentIdOf('x')}/content?as=script`, fixture.service.url));
    expect(other.status).toBe(400);
  });

  it('of one state are returned as one archive', async () => {
    await put('a recipe', { name: 'recipe.txt' });
    const response = await fetch(new URL('/v1/documents/archive?state=rejected&state=removed', fixture.service.url));
    expect(response.headers.get('content-type')).toBe('application/zip');
    const archive = Buffer.from(await response.arrayBuffer());
    expect(archive.readUInt16LE(archive.length - 12)).toBe(1);
    expect(archive.includes(`${documentIdOf('a recipe').slice(0, 8)} a recipe`)).toBe(true);
    expect(archive.includes('a secret')).toBe(false);
    expect((await fetch(new URL('/v1/documents/archive?state=accepted', fixture.service.url))).status).toBe(400);
  });

  it('are sent as one archive at a time, until its client has disconnected', async () => {
    await storeResults(fixture.client, [{ name: 'a long book', state: 'rejected', reason: 'not_an_imr_letter' }]);
    const long = await put('x'.repeat(30_000_000));
    await fixture.client.query(
      `UPDATE documents SET document_id = decode('${long}', 'hex') WHERE document_id = decode('${documentIdOf('a long book')}', 'hex')`,
    );
    const archive = new URL('/v1/documents/archive?state=rejected', fixture.service.url);
    const begin = async () => {
      const [response] = (await once(get(archive, { agent: false }), 'response')) as [IncomingMessage];
      return response;
    };
    const begun = await begin();
    expect(begun.statusCode).toBe(200);
    const refused = await fetch(archive);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'too_many_exports' });
    begun.destroy();
    await expect.poll(async () => (await begin()).destroy().statusCode, { timeout: 20_000 }).toBe(200);
  });

  it('return 410 for a removed document and 404 for an unknown one', async () => {
    const id = await put('to be forgotten');
    await store.remove(id);
    expect((await content(id)).status).toBe(410);
    expect((await content(documentIdOf('never sent'))).status).toBe(404);
  });
});
