import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problems } from '#domain/errors/problem-catalogue.js';
import { createAccessKey } from '#platform/access/access-key.js';
import { writeAccessKeys } from '#platform/access/key-file.js';
import { roles } from '#platform/access/route-access.js';
import { problemDetailsSchema } from '#platform/problem/problem-details.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import {
  type DescribedOperation,
  describedOperations,
  type GeneratedRequest,
  type KnownValues,
  requestsOf,
} from '../support/described-requests.js';
import { percentEncode } from '../support/hostile-values.js';
import { startTestProvider, testAudience, testClient, type TestProvider } from '../support/identity-provider.js';
import { letterTexts } from '../support/letter-texts.js';
import { exchangeBytes, type RawResponse, sendRequest } from '../support/raw-http.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

/** A failure prints the seed and the path of its request; with the seed a run repeats. */
const seed = Number(process.env['TEST_SEED'] ?? 20_161_122);
const requestsPerOperation = Number(process.env['TEST_FUZZ_REQUESTS'] ?? 25);
/** Milliseconds within which a service must respond. */
const maxResponseMs = 5_000;

const services = ['reporter', 'ingest', 'indexer'] as const;
type ServiceName = (typeof services)[number];

const operationsIn = (service: string) =>
  describedOperations(JSON.parse(readFileSync(join(projectRoot, `docs/openapi-${service}.json`), 'utf8')));
const ofReporter = operationsIn('reporter');
/** The indexer has no document: its routes are those that the reporter forwards to it. */
const ofIndexer = ofReporter.filter(({ tags, path }) => tags.includes('Operations') || path.startsWith('/health/'));
const operations = (
  [
    ['reporter', ofReporter],
    ['ingest', operationsIn('ingest')],
    ['indexer', ofIndexer],
  ] as const
).flatMap(([service, described]) => described.map((operation) => ({ service, ...operation })));

const key = createAccessKey({ name: 'all', roles: [...roles], expiresAt: null }, new Date());
const access = { authorization: `Bearer ${key.secret}` };

let provider: TestProvider;
let database: TestDatabase;
let stack: Readonly<Record<ServiceName | 'parser', ServiceProcess>>;
let known: KnownValues;
/** A document that only requests to remove one may name. */
let removable: readonly string[];
let sent = 0;

beforeAll(async () => {
  provider = await startTestProvider('http://127.0.0.1:9');
  database = await createTestDatabase();
  const settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_AUTH: 'oidc',
    RATIONALE_OIDC_ISSUER: provider.issuer,
    RATIONALE_OIDC_CLIENT_ID: testClient.id,
    RATIONALE_OIDC_AUDIENCE: testAudience,
    RATIONALE_RATE_LIMIT: '0',
    RATIONALE_DOCUMENT_LIMIT: '200000',
    RATIONALE_BATCH_LIMIT: '5',
    RATIONALE_SERVICE_KEY: key.secret,
  });
  const keysFile = join(settings.folder, 'keys.json');
  await writeAccessKeys(keysFile, [key.key]);
  const start = (name: string, more: NodeJS.ProcessEnv = {}) => {
    const environment = { ...settings.environment, RATIONALE_ACCESS_KEYS: keysFile, ...more };
    return startTestService(name, { ...settings, environment });
  };
  const [indexer, ingest, parser] = await Promise.all([start('indexer'), start('ingest'), start('parser')]);
  const reporter = await start('reporter', { RATIONALE_INGEST_URL: ingest.url, RATIONALE_INDEXER_URL: indexer.url });
  stack = { indexer, ingest, parser, reporter };
  known = await fillServices();
});
afterAll(async () => {
  for (const service of Object.values(stack)) await service.stop();
  await database.drop();
  await provider.close();
  console.info(`Requests sent: ${sent}`);
});

/** Uploads letters and reports misreads; returns what requests can name then. */
async function fillServices(): Promise<KnownValues> {
  const get = async (path: string) => fetch(new URL(path, stack.reporter.url), { headers: access });
  const postJson = (path: string, body: unknown) =>
    fetch(new URL(path, stack.reporter.url), {
      method: 'POST',
      headers: { ...access, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const upload = async (text: string) => {
    const headers = { ...access, 'content-type': 'text/plain' };
    const response = await fetch(`${stack.ingest.url}/v1/documents`, { method: 'POST', headers, body: text });
    return z.object({ documentId: z.string() }).parse(await response.json()).documentId;
  };
  const uploaded = await Promise.all([...letterTexts(4), 'Not a letter.', 'Not a letter either.'].map(upload));
  const [last = '', ...documentIds] = uploaded;
  removable = [last];
  const stateSchema = z.object({ state: z.string() });
  for (const documentId of uploaded) {
    await until('the letters to be parsed', async () => {
      const response = await get(`/v1/documents/${documentId}`);
      return response.ok && stateSchema.parse(await response.json()).state !== 'accepted';
    });
  }
  for (const wrong of ['one', 'two']) {
    await postJson('/v1/misreads', { documentId: documentIds[0], pointer: '', wrong });
  }
  const nextOf = async (path: string) =>
    until(`a second page of ${path}`, async () => {
      const page = z.object({ next: z.string().nullable() }).safeParse(await (await get(path)).json());
      return page.success ? page.data.next : null;
    });
  const lists = ['documents', 'misreads', 'determinations', 'audit', 'search'].map((name) => `/v1/${name}`);
  const pages = lists.map(async (path) => {
    const query = path === '/v1/search' ? 'limit=1&q=acupuncture' : 'limit=1';
    return [path, [await nextOf(`${path}?${query}`)]] as const;
  });
  // Nothing failed, so that there is no second page of failures.
  const ofFailures = [cursorOf('raw-documents', 0), cursorOf('documents', ['2026-01-01T00:00:00.000000Z', last])];
  const cursors = { ...Object.fromEntries(await Promise.all(pages)), '/v1/failures': ofFailures };
  const tag = (await get('/v1/statistics/outcomes?by=year')).headers.get('etag');
  return { documentIds, cursors, entityTags: [tag ?? '"x"'], access };
}

/** Returns why a response breaks what every response promises; null if it does not. */
function faultOf({ status, mediaType, text }: RawResponse, documented?: readonly string[]): string | null {
  if (documented?.includes(String(status)) === false)
    return `status ${status} is not documented: ${text.slice(0, 300)}`;
  if (status < 400) return null;
  if (mediaType !== 'application/problem+json') return `status ${status} is no problem but ${mediaType}: ${text}`;
  const problem = problemDetailsSchema.safeParse(JSON.parse(text));
  if (!problem.success) return `no problem details: ${text}`;
  const { code } = problem.data;
  if (problem.data.status !== status || !(code in problems)) return `unknown code ${code} with status ${status}`;
  return status >= 500 && !code.startsWith('too_many_') ? `${status} ${code}, but every dependency is available` : null;
}

async function expectSound(service: ServiceName, request: GeneratedRequest, operation: DescribedOperation) {
  sent += 1;
  const response = await sendRequest(stack[service].url, request, maxResponseMs);
  if (response === null) return;
  const fault = faultOf(response, Object.keys(operation.responses));
  if (fault !== null) throw new Error(fault);
}

const isReady = async (service: ServiceName) => (await fetch(`${stack[service].url}/health/ready`)).status;

describe.concurrent('generated requests', () => {
  it.each(operations)('are answered as described: $service $method $path', async ({ service, ...operation }) => {
    const named = operation.method === 'DELETE' ? { ...known, documentIds: removable } : known;
    const property = fc.asyncProperty(requestsOf(operation, named), (request) =>
      expectSound(service, request, operation),
    );
    await fc.assert(property, { seed, numRuns: requestsPerOperation, endOnFailure: true });
    expect(await isReady(service)).toBe(200);
  });
});

const jsonType = { 'content-type': 'application/json' };
const cursorOf = (...position: readonly unknown[]) => Buffer.from(JSON.stringify(position)).toString('base64url');
const manyDecimals = `2026-01-01T00:00:00.${'1'.repeat(200)}Z`;
const yearZero = '0000-01-01T00:00:00Z';
/** Requests that services answered with a wrong status before, or with no problem. */
const foundBefore: readonly (Pick<GeneratedRequest, 'method' | 'target'> & {
  readonly service: ServiceName;
  readonly headers?: Record<string, string>;
  readonly text?: string;
})[] = [
  { service: 'reporter', method: 'GET', target: `/v1/statistics/days?q=${percentEncode('- '.repeat(60))}` },
  { service: 'reporter', method: 'GET', target: '/v1/audit?until=2026-01-01T00%3a00%3a00%2b22%3a41' },
  { service: 'reporter', method: 'GET', target: `/v1/audit?cursor=${cursorOf(manyDecimals, randomUUID())}` },
  { service: 'reporter', method: 'GET', target: `/v1/documents?cursor=${cursorOf(manyDecimals, 'a'.repeat(64))}` },
  { service: 'reporter', method: 'GET', target: `/v1/documents?cursor=${cursorOf(yearZero, 'a'.repeat(64))}` },
  { service: 'reporter', method: 'GET', target: '/v1/reparses/documents?below=2147483648' },
  { service: 'indexer', method: 'GET', target: '/v1/reparses/documents?below=2147483648' },
  { service: 'reporter', method: 'POST', target: '/v1/reparses', headers: jsonType, text: '{"below":2147483648}' },
  { service: 'reporter', method: 'POST', target: '/v1/sweeps', headers: jsonType, text: 'a'.repeat(1_100_000) },
  { service: 'reporter', method: 'POST', target: '/v1/documents', headers: { 'content-type': ';' }, text: 'x' },
  { service: 'reporter', method: 'DELETE', target: '/v1/session', headers: { 'content-type': 'x/y' }, text: 'x' },
  { service: 'reporter', method: 'GET', target: '/v1/session', headers: { host: 'localhost:99999' } },
  { service: 'reporter', method: 'GET', target: '/v1/documents', headers: { expect: 'the best' } },
];

it.each(foundBefore)('$service: $method $target is answered as described', async ({ service, text, ...found }) => {
  const { method, target, headers } = found;
  const path = target.split('?')[0];
  const described = operations.find((each) => each.service === service && each.method === method && each.path === path);
  if (described === undefined) throw new Error(`${method} ${target} is not described.`);
  const body = text === undefined ? null : Buffer.from(text);
  await expectSound(service, { method, target, headers: { ...access, ...headers }, body }, described);
});

/** A request that is written byte by byte, and the statuses that its responses may have; none: it is closed silently. */
interface RawCase {
  readonly parts: readonly string[];
  readonly statuses: readonly number[];
  readonly pauseMs?: number;
  readonly end?: boolean;
}

const withHeaders = (line: string, ...headers: readonly string[]) =>
  `${[line, 'Host: localhost', 'Connection: close', `Authorization: ${access.authorization}`, ...headers].join('\r\n')}\r\n\r\n`;
const live = 'GET /health/live HTTP/1.1';
const upload = 'POST /v1/documents HTTP/1.1';
const one = (part: string, ...statuses: number[]): RawCase => ({ parts: [part], statuses });

const rawCases: Readonly<Record<string, RawCase>> = {
  'a line without a version': one('GET /health/live\r\n\r\n', 200, 400),
  'a method alone': one('GET\r\n\r\n', 400),
  'an unknown method': one(withHeaders('FOO / HTTP/1.1'), 400),
  'a method of WebDAV': one(withHeaders('PROPFIND /v1/documents HTTP/1.1'), 404, 405),
  'a path that does not support the method': one(withHeaders('PUT /v1/documents HTTP/1.1'), 404, 405),
  'an unknown version': one(withHeaders('GET / HTTP/9.9'), 400),
  'the start of HTTP/2': one('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400),
  'a handshake of TLS': one('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400),
  'bytes that are no text': one('\0\0\0\0\r\n\r\n', 400),
  'a target with spaces': one(withHeaders('GET /v1/ documents HTTP/1.1'), 400),
  'a target with NUL': one(withHeaders('GET /v1/\0 HTTP/1.1'), 400),
  'a target of bytes above 127': one(withHeaders('GET /v1/\xff\xfe HTTP/1.1'), 400, 404),
  'a target that is no path': one(withHeaders('GET ?q=knee HTTP/1.1'), 400, 404),
  'a malformed escape': one(withHeaders('GET /v1/%zz HTTP/1.1'), 400),
  'the target *': one(withHeaders('OPTIONS * HTTP/1.1'), 400, 404),
  'a proxy request': one(withHeaders('CONNECT attacker.example:443 HTTP/1.1')),
  'a target of another host': one(withHeaders('GET http://attacker.example/health/live HTTP/1.1'), 200, 404, 421),
  'a malformed absolute target': one(withHeaders('GET http://[ HTTP/1.1'), 400, 404),
  'an upgrade': one(withHeaders(live, 'Upgrade: websocket', 'Connection: upgrade'), 200),
  'no host': one('GET /v1/documents HTTP/1.1\r\nConnection: close\r\n\r\n', 421),
  'no host in HTTP/1.0': one('GET /v1/documents HTTP/1.0\r\n\r\n', 421),
  'two hosts': one(withHeaders(live, 'Host: attacker.example'), 200, 400),
  'a host with a port that is none': one(
    `GET /v1/session HTTP/1.1\r\nHost: localhost:99999\r\nConnection: close\r\n\r\n`,
    421,
  ),
  'a header without a colon': one(withHeaders(live, 'X-Header'), 400),
  'a header name with a space': one(withHeaders(live, 'X Header: x'), 400),
  'a header with NUL': one(withHeaders(live, 'X-Header: \0'), 400),
  'a folded header': one(withHeaders(live, 'X-Header: a\r\n b'), 200, 400),
  'an oversized header': one(withHeaders(live, `X-Header: ${'x'.repeat(20_000)}`), 431),
  'an oversized target': one(withHeaders(`GET /v1/suggest?q=${'x'.repeat(20_000)} HTTP/1.1`), 431),
  'many headers': one(withHeaders(live, ...Array<string>(1_000).fill('X: y')), 200, 431),
  'an unknown expectation': one(withHeaders(live, 'Expect: the best'), 200),
  'a body that is expected': one(withHeaders(upload, 'Expect: 100-continue', 'Content-Length: 0'), 100, 400, 404),
  'two lengths': one(`${withHeaders(upload, 'Content-Length: 1', 'Content-Length: 2')}ab`, 400),
  'a length and an encoding': one(
    `${withHeaders(upload, 'Content-Length: 3', 'Transfer-Encoding: chunked')}0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    400,
  ),
  'a negative length': one(withHeaders(upload, 'Content-Length: -1'), 400),
  'a length beyond any number': one(withHeaders(upload, `Content-Length: ${'9'.repeat(40)}`), 400),
  'an unknown encoding': one(withHeaders(upload, 'Transfer-Encoding: gzip'), 400),
  'an encoding that is not the last': one(withHeaders(upload, 'Transfer-Encoding: chunked, gzip'), 400),
  'a malformed chunk': one(`${withHeaders(upload, 'Transfer-Encoding: chunked')}zz\r\n`, 400, 404),
  'a chunk of 2^64 bytes': one(`${withHeaders(upload, 'Transfer-Encoding: chunked')}fffffffffffffffff\r\n`, 400, 404),
  'a body that breaks off': {
    parts: [`${withHeaders(upload, 'Content-Length: 9')}ab`],
    statuses: [400, 404],
    end: true,
  },
  'slow headers': {
    parts: [live, '\r\nHo', 'st: local', 'host\r', '\nConnection', ': close\r\n', '\r', '\n'],
    statuses: [200],
    pauseMs: 150,
  },
  'requests in one packet': one(`${`${live}\r\nHost: localhost\r\n\r\n`.repeat(50)}${withHeaders(live)}`, 200),
  'a request and bytes': one(`${live}\r\nHost: localhost\r\n\r\n\0\0\0`, 200, 400),
};

describe.concurrent('bytes', () => {
  it.each(Object.entries(rawCases))('%s', async (_, { parts, statuses, ...how }) => {
    for (const service of services) {
      sent += 1;
      const responses = await exchangeBytes(stack[service].url, parts, maxResponseMs, how);
      expect(responses, `${service}: the connection is closed`).not.toBeNull();
      for (const response of responses ?? []) {
        expect(faultOf(response), service).toBeNull();
        expect(statuses, service).toContain(response.status);
      }
      expect((responses ?? []).length > 0, `${service}: a response`).toBe(statuses.length > 0);
      expect(await isReady(service)).toBe(200);
    }
  });
});
