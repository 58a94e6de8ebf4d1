import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServiceStack, startTestServiceStack } from '../support/service-stack.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

let stack: TestServiceStack;
beforeAll(async () => {
  stack = await startTestServiceStack();
});
afterAll(() => stack.close());

/** Sends a request with headers that `fetch` does not allow. */
async function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  const sent = httpRequest({ hostname, port, method, path, headers });
  sent.end(method === 'POST' ? 'words' : undefined);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, body };
}

const unknown = 'a'.repeat(64);
/** Every route that changes something, by service. */
const unsafe = [
  ['reporter', 'POST', '/v1/documents'],
  ['reporter', 'POST', '/v1/documents/batch'],
  ['reporter', 'POST', '/v1/failures/retry'],
  ['reporter', 'POST', `/v1/failures/${unknown}/retry`],
  ['reporter', 'POST', '/v1/misreads'],
  ['ingest', 'POST', '/v1/documents'],
  ['ingest', 'POST', '/v1/documents/batch'],
  ['ingest', 'POST', '/v1/bucket-events'],
  ['indexer', 'POST', '/v1/sweeps'],
  ['indexer', 'POST', '/v1/reparses'],
  ['indexer', 'DELETE', `/v1/documents/${unknown}`],
] as const;
const urlOf = (service: 'reporter' | 'ingest' | 'indexer') =>
  ({ reporter: stack.reporterUrl, ingest: stack.ingestUrl, indexer: stack.indexerUrl })[service];

describe.each(unsafe)('%s: %s %s', (service, method, path) => {
  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of another origin', { origin: 'https://attacker.example' }],
    ['of a sandboxed frame', { origin: 'null' }],
  ])('is refused %s', async (_, headers) => {
    const { status, body } = await send(urlOf(service), method, path, headers);
    expect([status, body]).toEqual([403, expect.stringContaining('"code":"cross_site_request"')]);
  });

  it('is refused under a foreign host, as by DNS rebinding', async () => {
    const { status, body } = await send(urlOf(service), method, path, { host: 'attacker.example' });
    expect([status, body]).toEqual([421, expect.stringContaining('"code":"host_not_allowed"')]);
  });
});

it('a page of a foreign host reads nothing', async () => {
  for (const path of ['/', '/v1/pipeline', '/v1/determinations', '/docs']) {
    expect((await send(stack.reporterUrl, 'GET', path, { host: 'attacker.example' })).status).toBe(421);
  }
});

it('a health check is answered under any host', async () => {
  for (const service of ['reporter', 'ingest', 'indexer'] as const) {
    expect((await send(urlOf(service), 'GET', '/health/live', { host: '10.0.0.7' })).status).toBe(200);
  }
});

it('a host that is configured is allowed', async () => {
  const ingest = await startTestService(
    'ingest',
    await makeTestSettings({ RATIONALE_ALLOWED_HOSTS: 'imr.example.org' }),
  );
  const post = (host: string) =>
    send(ingest.url, 'POST', '/v1/documents', { host, origin: `https://${host}`, 'content-type': 'text/plain' });
  expect((await post('imr.example.org')).status).toBe(202);
  expect((await post('imr.example.net')).status).toBe(421);
  await ingest.stop();
});

describe('a service that other machines can reach', () => {
  it('does not start unless the network is trusted', async () => {
    const settings = await makeTestSettings({ RATIONALE_HOST: '0.0.0.0' });
    await expect(startTestService('ingest', settings)).rejects.toThrow('RATIONALE_TRUST_NETWORK=true');
    const trusted = { ...settings, environment: { ...settings.environment, RATIONALE_TRUST_NETWORK: 'true' } };
    const ingest = await startTestService('ingest', trusted);
    expect((await fetch(`${ingest.url}/health/ready`)).status).toBe(200);
    await ingest.stop();
  });
});
