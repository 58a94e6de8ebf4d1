import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

/** A request as a server received it. */
interface ReceivedRequest {
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that records every request, and responds as `respond` says. */
interface RecordingServer {
  readonly url: string;
  readonly host: string;
  readonly requests: ReceivedRequest[];
  respond: RequestListener;
  close(): void;
}

const accepted: RequestListener = (_request, response) => {
  response.writeHead(202, { 'content-type': 'application/json', location: '/v1/documents/7', 'x-internal': 'yes' });
  response.end('{"documentId":"7"}');
};

async function startRecordingServer(): Promise<RecordingServer> {
  const requests: ReceivedRequest[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ target: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      recording.respond(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  const host = `127.0.0.1:${address.port}`;
  const recording: RecordingServer = {
    url: `http://${host}`,
    host,
    requests,
    respond: accepted,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return recording;
}

describe('the upload proxy', () => {
  let ingest: RecordingServer;
  let victim: RecordingServer;
  let reporter: ServiceProcess;
  beforeAll(async () => {
    [ingest, victim] = await Promise.all([startRecordingServer(), startRecordingServer()]);
    const settings = await makeTestSettings({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      RATIONALE_INGEST_URL: ingest.url,
    });
    reporter = await startTestService('reporter', settings);
  });
  beforeEach(() => {
    ingest.requests.length = 0;
    ingest.respond = accepted;
    victim.requests.length = 0;
  });
  afterAll(async () => {
    await reporter.stop();
    ingest.close();
    victim.close();
  });

  /** Sends a POST with a request target as written, which no HTTP client would send. */
  function postTarget(target: string, headers: Record<string, string> = {}): Promise<string> {
    const { hostname, port, host } = new URL(reporter.url);
    const lines = Object.entries({ host, 'content-type': 'text/plain', 'content-length': '6', ...headers });
    const head = [`POST ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), 'connection: close'];
    return new Promise((resolve, reject) => {
      let response = '';
      const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\nletter`));
      socket.setEncoding('utf8').on('data', (chunk: string) => (response += chunk));
      socket.on('error', reject).on('close', () => {
        resolve(response);
      });
    });
  }

  const post = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, reporter.url), { method: 'POST', body: 'letter', ...init });

  it('forwards a document with its query, and returns what ingest responded', async () => {
    const response = await post('/v1/documents?name=a%20b.txt', {
      headers: { 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="c.txt"' },
    });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ documentId: '7' });
    expect(response.headers.get('location')).toBe('/v1/documents/7');
    expect(response.headers.get('x-internal')).toBeNull();
    expect(ingest.requests).toMatchObject([
      {
        target: '/v1/documents?name=a%20b.txt',
        body: 'letter',
        headers: {
          host: ingest.host,
          'content-type': 'text/plain',
          'content-disposition': 'attachment; filename="c.txt"',
        },
      },
    ]);
  });

  it('forwards no header that ingest does not need', async () => {
    await post('/v1/documents/batch', {
      headers: {
        'content-type': 'application/x-ndjson',
        cookie: 'a=b',
        authorization: 'Bearer c',
        'x-forwarded-host': 'd',
      },
    });
    expect(ingest.requests.map(({ target }) => target)).toEqual(['/v1/documents/batch']);
    for (const name of ['cookie', 'authorization', 'x-forwarded-host']) {
      expect(ingest.requests[0]?.headers).not.toHaveProperty(name);
    }
  });

  it.each([
    ['absolute form', (host: string) => `http://${host}/v1/documents`],
    ['absolute form of the batch path', (host: string) => `http://${host}/v1/documents/batch?name=x`],
    ['absolute form with user information', (host: string) => `http://reporter@${host}/v1/documents`],
    ['another scheme', (host: string) => `https://${host}/v1/documents`],
    ['two slashes', (host: string) => `//${host}/v1/documents`],
    ['three slashes', (host: string) => `///${host}/v1/documents`],
    ['backslashes', (host: string) => `/\\${host}/v1/documents`],
    ['encoded slashes before the host', (host: string) => `/%2F%2F${host}/v1/documents`],
    ['encoded slashes and dots', () => '/v1/documents/..%2f..%2fhealth'],
    ['dot segments', () => '/v1/documents/../../health/live'],
    ['an encoded path', () => '/v1%2Fdocuments'],
    ['a URL in the query', (host: string) => `/v1/documents?url=http://${host}/&//${host}/`],
  ])('sends nothing to another host or path: %s', async (_, targetOf) => {
    const response = await postTarget(targetOf(victim.host));
    expect(response).toMatch(/^HTTP\/1\.1 (?:202|400|404) /);
    expect(victim.requests).toEqual([]);
    for (const { target, headers } of ingest.requests) {
      expect(target).toMatch(/^\/v1\/documents(?:\/batch)?(?:\?|$)/);
      expect(headers.host).toBe(ingest.host);
    }
  });

  it.each([
    ['Host', (host: string) => ({ host })],
    ['X-Forwarded-Host', (host: string) => ({ 'x-forwarded-host': host, 'x-forwarded-proto': 'http' })],
    ['Forwarded', (host: string) => ({ forwarded: `host=${host}` })],
  ])('sends nothing to the host of the header %s', async (_, headersOf) => {
    expect(await postTarget('/v1/documents', headersOf(victim.host))).toMatch(/^HTTP\/1\.1 202 /);
    expect(victim.requests).toEqual([]);
    expect(ingest.requests.map(({ headers }) => headers.host)).toEqual([ingest.host]);
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect: %i', async (status) => {
    ingest.respond = (_request, response) => {
      response.writeHead(status, { location: `${victim.url}/v1/documents` }).end();
    };
    const response = await post('/v1/documents', { redirect: 'manual' });
    expect(response.status).toBe(503);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ code: 'raw_store_unavailable' });
    expect(victim.requests).toEqual([]);
    expect(ingest.requests).toHaveLength(1);
  });

  it('returns no response that is longer than allowed', async () => {
    ingest.respond = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1_000_000, ' ');
      for (let sent = 0; sent < 33; sent += 1) response.write(chunk);
      response.end();
    };
    const response = await post('/v1/documents');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'raw_store_unavailable' });
  });

  it('returns no incomplete response', async () => {
    ingest.respond = (_request, response) => {
      response.writeHead(202, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"documentId"', () => response.destroy());
    };
    const response = await post('/v1/documents');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'raw_store_unavailable' });
  });

  it('passes problems of ingest on', async () => {
    ingest.respond = (_request, response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '10' });
      response.end('{"code":"too_many_waiting"}');
    };
    const response = await post('/v1/documents');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(await response.json()).toEqual({ code: 'too_many_waiting' });
  });

  it('rejects a cross-site request of a browser', async () => {
    const response = await post('/v1/documents', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'cross_site_request' });
    expect(ingest.requests).toEqual([]);
  });
});
