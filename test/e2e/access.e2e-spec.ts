import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAccessKey } from '#platform/access/access-key.js';
import { readAccessKeys, writeAccessKeys } from '#platform/access/key-file.js';
import { type Role, roles } from '#platform/access/route-access.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { chromiumPath, openPage, openTestBrowser, seriousFaults } from '../support/browser.js';
import { startTestProvider, testAudience, testClient, type TestProvider } from '../support/identity-provider.js';
import { letterTexts } from '../support/letter-texts.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { protectedRoutes, type ProtectedService, unknownDocument as unknown } from '../support/protected-routes.js';
import { until } from '../support/until.js';

const now = new Date();
const make = (name: string, of: readonly Role[], expiresAt: string | null = null) =>
  createAccessKey({ name, roles: [...of], expiresAt }, now);
const keyOf = {
  reader: make('reader', ['reader']),
  submitter: make('submitter', ['submitter']),
  operator: make('operator', ['operator']),
};
const revoked = make('revoked', roles);
const expired = make('expired', roles, new Date(now.getTime() - 1).toISOString());
const unstored = make('unstored', roles);
const service = make('reporter', ['submitter', 'operator']);
const stored = [...Object.values(keyOf), service, expired].map(({ key }) => key);

let keysFile: string;
let settings: TestSettings;
let provider: TestProvider;
let database: TestDatabase;
let services: Readonly<Record<ProtectedService, ServiceProcess>>;
beforeAll(async () => {
  provider = await startTestProvider('http://127.0.0.1:9');
  database = await createTestDatabase();
  settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_AUTH: 'oidc',
    RATIONALE_OIDC_ISSUER: provider.issuer,
    RATIONALE_OIDC_CLIENT_ID: testClient.id,
    RATIONALE_OIDC_AUDIENCE: testAudience,
    RATIONALE_RATE_LIMIT: '0',
  });
  keysFile = join(settings.folder, 'keys.json');
  settings = {
    ...settings,
    environment: {
      ...settings.environment,
      RATIONALE_ACCESS_KEYS: keysFile,
      RATIONALE_SERVICE_KEY: service.secret,
    },
  };
  await writeAccessKeys(keysFile, [...stored, { ...revoked.key, revokedAt: now.toISOString() }]);
  const [indexer, ingest] = await Promise.all([
    startTestService('indexer', settings),
    startTestService('ingest', settings),
  ]);
  const withIngest = {
    ...settings,
    environment: { ...settings.environment, RATIONALE_INGEST_URL: ingest.url, RATIONALE_INDEXER_URL: indexer.url },
  };
  services = { indexer, ingest, reporter: await startTestService('reporter', withIngest) };
  await until(
    'the facts to be loaded',
    async () => (await request('reporter', 'GET', '/v1/determinations', bearer(keyOf.reader.secret))).status === 200,
  );
});
afterAll(async () => {
  for (const service of Object.values(services)) await service.stop();
  await database.drop();
  await provider.close();
});

/** Runs a command to its end. */
const run = (...args: readonly string[]) => {
  const program = join(projectRoot, 'dist/apps/cli/src/main.js');
  const env = { PATH: process.env['PATH'] };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
};

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** Sends a request and returns the status and code of the response, without reading a long body. */
async function request(
  service: ProtectedService,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
) {
  const response = await fetch(new URL(path, services[service].url), {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const text = isProblem ? await response.text() : '';
  if (!isProblem) await response.body?.cancel();
  const code = isProblem ? z.object({ code: z.string() }).parse(JSON.parse(text)).code : null;
  return { status: response.status, code, headers: response.headers };
}

describe.each(protectedRoutes.map(([service, method, path, ...allowed]) => ({ service, method, path, allowed })))(
  '$service: $method $path',
  ({ service, method, path, allowed }) => {
    const send = async (headers: Record<string, string>) => {
      const { status, code } = await request(service, method, path, headers);
      return `${status} ${code ?? ''}`;
    };

    it('refuses what is no valid key', async () => {
      const refused = '401 not_authenticated';
      const token = async (claims: Record<string, unknown>) => send(bearer(await provider.sign({ roles, ...claims })));
      expect({
        none: await send({}),
        unstored: await send(bearer(unstored.secret)),
        revoked: await send(bearer(revoked.secret)),
        expired: await send(bearer(expired.secret)),
        changed: await send(bearer(`${keyOf.operator.secret.slice(0, -2)}AA`)),
        basic: await send({ authorization: `Basic ${keyOf.operator.secret}` }),
        cookie: await send({ cookie: `rationale_session=${keyOf.operator.key.id}.${Date.now() + 60_000}` }),
        signed: await send({ cookie: `rationale_session=${keyOf.operator.key.id}.${Date.now() + 60_000}.AAAA` }),
        expiredToken: await token({ exp: Math.floor(now.getTime() / 1_000) - 60 }),
        otherIssuer: await token({ iss: 'https://attacker.example' }),
        otherAudience: await token({ aud: testClient.id }),
        unsignedToken: await send(bearer(provider.unsigned({ roles }))),
      }).toEqual({
        none: refused,
        unstored: refused,
        revoked: refused,
        expired: refused,
        changed: refused,
        basic: refused,
        cookie: refused,
        signed: refused,
        expiredToken: refused,
        otherIssuer: refused,
        otherAudience: refused,
        unsignedToken: refused,
      });
    });

    it.each(roles)('decides by the role: %s', async (role) => {
      for (const secret of [keyOf[role].secret, await provider.sign({ roles: [role] })]) {
        const result = await send(bearer(secret));
        if (allowed.includes(role)) expect(result).not.toMatch(/^40[13] /);
        else expect(result).toBe('403 role_missing');
      }
    });
  },
);

it.each(['reporter', 'ingest'] as const)('the table has every described route of the %s', async (service) => {
  const schema = z.object({
    paths: z.record(
      z.string(),
      z.record(z.string(), z.object({ security: z.array(z.object({ key: z.array(z.string()) })).optional() })),
    ),
  });
  const { paths } = schema.parse(await (await fetch(`${services[service].url}/openapi.json`)).json());
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { security }]) =>
      security === undefined
        ? []
        : [[`${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, unknown)}`, security[0]?.key]],
    ),
  );
  const listed = protectedRoutes.flatMap(([of, method, path, ...allowed]) =>
    of === service ? [[`${method} ${path.split('?')[0] ?? ''}`, allowed]] : [],
  );
  expect(new Map(described as [string, unknown][])).toEqual(new Map(listed as [string, unknown][]));
  const open = Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations).some(({ security }) => security === undefined) ? [path] : [],
  );
  const health = ['/health/live', '/health/ready'];
  const session = ['/v1/session', '/v1/session/callback', '/v1/session/login'];
  expect(open.sort()).toEqual(service === 'reporter' ? [...health, ...session] : health);
});

describe('a session', () => {
  const origin = () => services.reporter.url.replace(/\/$/, '');
  const signIn = (secret: string) => request('reporter', 'POST', '/v1/session', {}, JSON.stringify({ key: secret }));
  const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  it('has a cookie that scripts and other sites cannot use, and the roles of its key', async () => {
    const { status, headers } = await signIn(keyOf.reader.secret);
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('set-cookie')).not.toContain(keyOf.reader.secret);
    const cookie = cookieOf(headers);
    expect((await request('reporter', 'GET', '/v1/determinations', { cookie })).status).toBe(200);
    const ofProxy = { cookie, authorization: 'Basic dXNlcjpwYXNzd29yZA==' };
    expect((await request('reporter', 'GET', '/v1/determinations', ofProxy)).status).toBe(200);
    const unknownKey = { cookie, ...bearer(unstored.secret) };
    expect((await request('reporter', 'GET', '/v1/determinations', unknownKey)).status).toBe(401);
    expect((await request('reporter', 'GET', '/v1/failures', { cookie })).code).toBe('role_missing');
    const session: unknown = await (await fetch(`${origin()}/v1/session`, { headers: { cookie } })).json();
    expect(session).toMatchObject({ required: true, name: 'reader', roles: ['reader'] });
  });

  it('changes something only from the page', async () => {
    const cookie = cookieOf((await signIn(keyOf.operator.secret)).headers);
    const retry = async (headers: Record<string, string>) =>
      (await request('reporter', 'POST', '/v1/failures/retry', { cookie, ...headers })).code;
    expect(await retry({})).toBe('cross_site_request');
    expect(await retry({ 'sec-fetch-site': 'cross-site' })).toBe('cross_site_request');
    expect(await retry({ origin: 'https://attacker.example' })).toBe('cross_site_request');
    expect(await retry({ origin: origin() })).not.toBe('cross_site_request');
    expect(await retry({ 'sec-fetch-site': 'same-origin' })).not.toBe('cross_site_request');
  });

  it('is refused for what is no valid key', async () => {
    for (const secret of [unstored.secret, revoked.secret, expired.secret, 'x']) {
      expect((await signIn(secret)).code).toBe('not_authenticated');
    }
    for (const body of ['', '{', '{}', '[]', '{"key":7}', `{"key":"${'x'.repeat(2_000)}"}`]) {
      const { status, code } = await request('reporter', 'POST', '/v1/session', {}, body);
      expect([status, code]).toEqual([400, 'invalid_request']);
    }
  });

  it('ends with its key, in every service, within seconds', async () => {
    const temporary = make('temporary', roles);
    await writeAccessKeys(keysFile, [...stored, temporary.key]);
    let cookie = '';
    await until('the key to be valid', async () => {
      cookie = cookieOf((await signIn(temporary.secret)).headers);
      return cookie !== '';
    });
    const open = async () => [
      (await request('reporter', 'GET', '/v1/determinations', { cookie })).status,
      (await request('reporter', 'GET', '/v1/determinations', bearer(temporary.secret))).status,
      (await request('ingest', 'POST', '/v1/documents', bearer(temporary.secret))).status,
      (await request('indexer', 'POST', '/v1/sweeps', bearer(temporary.secret))).status,
    ];
    await until('all services to accept it', async () => !(await open()).includes(401));
    await writeAccessKeys(keysFile, [...stored, { ...temporary.key, revokedAt: new Date().toISOString() }]);
    await until('all services to refuse it', async () => (await open()).every((status) => status === 401));
  });
});

it('an upload needs nothing but the file of keys and the raw store', async () => {
  const environment = {
    ...settings.environment,
    REDIS_URL: 'redis://127.0.0.1:9',
    RATIONALE_OIDC_ISSUER: 'http://127.0.0.1:9',
    DATABASE_URL: 'postgres://127.0.0.1:9/none',
  };
  const alone = await startTestService('ingest', { ...settings, environment });
  const [text = ''] = letterTexts(1);
  const upload = (secret: string) =>
    fetch(`${alone.url}/v1/documents`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain', ...bearer(secret) },
    });
  expect((await upload(keyOf.submitter.secret)).status).toBe(202);
  expect((await upload(keyOf.reader.secret)).status).toBe(403);
  await alone.stop();
});

describe('operations through the reporter', () => {
  it('remove what was uploaded, by the command line with a key', async () => {
    const [, text = ''] = letterTexts(2);
    const headers = { 'content-type': 'text/plain', ...bearer(keyOf.submitter.secret) };
    const upload = () => fetch(`${services.reporter.url}/v1/documents`, { method: 'POST', body: text, headers });
    const accepted = await upload();
    expect(accepted.status).toBe(202);
    const { documentId } = z.object({ documentId: z.string() }).parse(await accepted.json());
    const asReader = run('remove', documentId, '--url', services.reporter.url, '--key', keyOf.reader.secret);
    expect(asReader.stderr).toMatch(/role_missing/);
    const removed = run('remove', documentId, '--url', services.reporter.url, '--key', keyOf.operator.secret);
    expect(removed).toMatchObject({ status: 0, stdout: expect.stringContaining(documentId) as string });
    expect((await upload()).status).toBe(410);
    const sweep = run('sweep', '--json', '--url', services.reporter.url, '--key', keyOf.operator.secret);
    expect(JSON.parse(sweep.stdout)).toMatchObject({ enqueued: 0 });
    const reparse = run('reparse', '--below', '1', '--url', services.reporter.url, '--key', keyOf.operator.secret);
    expect(reparse.status).toBe(0);
  });

  it('are refused for a path that is no document', async () => {
    for (const path of ['x', '..%2fsweeps', 'A'.repeat(64), `${unknown}0`]) {
      const { status } = await request('reporter', 'DELETE', `/v1/documents/${path}`, bearer(keyOf.operator.secret));
      expect(status).toBe(400);
    }
  });

  it('need keys on an address that others reach, and an indexer', async () => {
    const environment = {
      ...settings.environment,
      RATIONALE_AUTH: 'none',
      RATIONALE_INDEXER_URL: 'http://127.0.0.1:9',
    };
    const reached = { ...environment, RATIONALE_HOST: '0.0.0.0', RATIONALE_TRUST_NETWORK: 'true' };
    for (const [variables, status, code] of [
      [reached, 403, 'keys_required'],
      [environment, 503, 'indexer_unavailable'],
    ] as const) {
      const reporter = await startTestService('reporter', { ...settings, environment: variables });
      for (const [method, path] of [
        ['DELETE', `/v1/documents/${unknown}`],
        ['POST', '/v1/sweeps'],
        ['POST', '/v1/reparses'],
        ['GET', '/v1/reparses/documents?below=1'],
      ] as const) {
        const response = await fetch(new URL(path, reporter.url), { method });
        expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
      }
      await reporter.stop();
    }
  });
});

it('a service with keys does not start without the file', async () => {
  const environment = {
    ...settings.environment,
    RATIONALE_AUTH: 'keys',
    RATIONALE_ACCESS_KEYS: join(settings.folder, 'missing.json'),
  };
  await expect(startTestService('ingest', { ...settings, environment })).rejects.toThrow(/rationale keys create/);
});

describe('the command line', () => {
  it('creates, lists and revokes keys', async () => {
    const file = join(settings.folder, 'created.json');
    const created = run(
      'keys',
      'create',
      '--name',
      'Clinic',
      '--role',
      'reader',
      '--role',
      'submitter',
      '--days',
      '30',
      '--file',
      file,
    );
    expect(created).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^rationale_\w{16}_[\w-]{43}\n$/) as string,
    });
    const [key] = (await readAccessKeys(file)) ?? [];
    expect(key).toMatchObject({ name: 'Clinic', roles: ['reader', 'submitter'], revokedAt: null });
    const listed = run('keys', 'list', '--file', file).stdout;
    expect(listed).toContain('reader,submitter  expires');
    expect(listed).not.toContain(key?.hash);
    expect(run('keys', 'revoke', key?.id ?? '', '--file', file).stdout).toContain('revoked');
    expect(run('keys', 'list', '--json', '--file', file).stdout).toMatch(/"revokedAt":"20/);
    expect(run('keys', 'revoke', '0'.repeat(16), '--file', file).status).toBe(1);
    expect(run('keys', 'create', '--name', 'x', '--role', 'king', '--file', file).status).toBe(2);
    expect(run('keys', 'create', '--name', 'x', '--file', file).status).toBe(2);
    expect(run('keys', 'create', '--name', 'x'.repeat(101), '--role', 'reader', '--file', file).status).toBe(2);
  });

  it('sends its key', () => {
    const status = (...args: readonly string[]) => run('status', '--url', services.reporter.url, ...args);
    expect(status().stderr).toMatch(/not_authenticated/);
    expect(status('--key', keyOf.operator.secret).status).toBe(0);
  });
});

describe.skipIf(chromiumPath === null)('the page', () => {
  it('asks for a key, and then shows its figures until it is signed out', async () => {
    const browser = await openTestBrowser();
    const { page } = await openPage(browser, `${services.reporter.url}/`);
    await page.getByText('Sign in with an access key').click();
    await page.getByLabel('Access key').fill('wrong');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('The request has no valid key').waitFor();
    await page.getByLabel('Access key').fill(keyOf.reader.secret);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    await page.getByText('Live').waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Pipeline' }).first().click();
    await page.getByRole('heading', { name: 'Pipeline now' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Send letters' }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
    await browser.close();
  });
});
