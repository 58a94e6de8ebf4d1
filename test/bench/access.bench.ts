/**
 * Measures the processor time that the check of a key, a session and a token adds to a request, against no check. Medians
 * of five interleaved rounds in one process, with 1,000 keys.
 *
 *   npm run bench:access
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { AccessControl } from '#platform/access/access-control.js';
import { createAccessKey } from '#platform/access/access-key.js';
import { writeAccessKeys } from '#platform/access/key-file.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { serviceSettings } from '#platform/settings/shared-settings.js';
import { startTestProvider, testAudience, testClient } from '../support/identity-provider.js';
import { interleave, median, type Measure } from './rounds.js';

const requestsInARound = 3_000;
/** Milliseconds of processor time that a check may take. */
const limitMs = 0.3;

const folder = await mkdtemp(join(tmpdir(), 'rationale-access-'));
const provider = await startTestProvider('http://127.0.0.1:9');
const keys = Array.from({ length: 1_000 }, (_, index) =>
  createAccessKey({ name: `Key ${index}`, roles: ['reader'], expiresAt: null }, new Date()),
);
const file = join(folder, 'keys.json');
await writeAccessKeys(
  file,
  keys.map(({ key }) => key),
);

async function startService(auth: 'none' | 'oidc'): Promise<FastifyInstance> {
  const settings = loadSettings(serviceSettings, {
    RATIONALE_AUTH: auth,
    RATIONALE_ACCESS_KEYS: file,
    RATIONALE_OIDC_ISSUER: provider.issuer,
    RATIONALE_OIDC_CLIENT_ID: testClient.id,
    RATIONALE_OIDC_AUDIENCE: testAudience,
  });
  const http = fastify();
  const access = await AccessControl.open(settings, (message) => {
    throw new Error(message);
  });
  await access.register(http);
  http.get('/', { config: { access: ['reader'] } }, (_request, reply) => reply.send('{}'));
  http.post('/session', { config: { access: 'public' } }, (request, reply) => {
    access.startSession(request, reply, keys[500]?.secret ?? '');
    return reply.send('{}');
  });
  await http.ready();
  return http;
}

const [open, checked] = [await startService('none'), await startService('oidc')];
const session = (await checked.inject({ method: 'POST', url: '/session' })).cookies[0];
const token = await provider.sign();

const requests =
  (http: FastifyInstance, headers: Record<string, string>): Measure =>
  async () => {
    const before = process.cpuUsage();
    for (let sent = 0; sent < requestsInARound; sent += 1) {
      const { statusCode } = await http.inject({ url: '/', headers });
      if (statusCode !== 200) throw new Error(`Status ${statusCode}`);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / requestsInARound;
  };

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const figures = await interleave(
  new Map<string, Measure>([
    ['no check', requests(open, bearer(keys[500]?.secret ?? ''))],
    ['a key', requests(checked, bearer(keys[500]?.secret ?? ''))],
    ['a session', requests(checked, { cookie: `${session?.name ?? ''}=${encodeURIComponent(session?.value ?? '')}` })],
    ['a token', requests(checked, bearer(token))],
  ]),
);
const base = median(figures.get('no check') ?? []);
console.log(`Processor time of a request without a check: ${base.toFixed(4)} ms. More with`);
for (const [name, values] of figures) {
  if (name === 'no check') continue;
  const more = median(values) - base;
  console.log(`  ${name.padEnd(10)} ${more.toFixed(4)} ms`);
  if (name === 'a key' && more > limitMs) process.exitCode = 1;
}
await Promise.all([open.close(), checked.close(), provider.close()]);
await rm(folder, { recursive: true });
