import { join } from 'node:path';
import { SignJWT } from 'jose';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { freePort } from '../../tools/servers/free-port.js';
import { chromiumPath, openPage, openTestBrowser, seriousFaults } from '../support/browser.js';
import { startTestProvider, testAudience, testClient, type TestProvider } from '../support/identity-provider.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const sessionMs = 6_000;
let provider: TestProvider;
let settings: TestSettings;
let database: TestDatabase;
let reporter: ServiceProcess;
beforeAll(async () => {
  const port = await freePort();
  provider = await startTestProvider(`http://127.0.0.1:${port}`);
  database = await createTestDatabase();
  settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_AUTH: 'oidc',
    RATIONALE_REPORTER_PORT: String(port),
    RATIONALE_RATE_LIMIT: '0',
    RATIONALE_SESSION_DURATION: String(sessionMs),
    RATIONALE_OIDC_ISSUER: provider.issuer,
    RATIONALE_OIDC_CLIENT_ID: testClient.id,
    RATIONALE_OIDC_CLIENT_SECRET: testClient.secret,
    RATIONALE_OIDC_AUDIENCE: testAudience,
  });
  const environment = { ...settings.environment, RATIONALE_ACCESS_KEYS: join(settings.folder, 'none.json') };
  settings = { ...settings, environment };
  const indexer = await startTestService('indexer', settings);
  await indexer.stop();
  reporter = await startTestService('reporter', settings);
});
afterAll(async () => {
  await reporter.stop();
  await provider.close();
  await database.drop();
});

/** Requests what readers may see, and returns the status and code of the response. */
async function read(headers: Record<string, string>, url = reporter.url): Promise<string> {
  const response = await fetch(new URL('/v1/misreads', url), { headers });
  const code = z.object({ code: z.string() }).safeParse(await response.json());
  return `${response.status} ${code.data?.code ?? ''}`.trim();
}
const readWith = async (token: string | Promise<string>, url?: string) =>
  read({ authorization: `Bearer ${await token}` }, url);

describe('a token', () => {
  const seconds = (from: number) => Math.floor(Date.now() / 1_000) + from;

  it('of the provider is accepted, with the roles of its claim', async () => {
    expect(await readWith(provider.sign())).toBe('200');
    expect(await readWith(provider.sign({ aud: ['other', testAudience] }))).toBe('200');
    expect(await readWith(provider.sign({ exp: seconds(-20) }))).toBe('200');
    expect(await readWith(provider.sign({ roles: ['submitter'] }))).toBe('403 role_missing');
    expect(await readWith(provider.sign({ roles: undefined }))).toBe('403 role_missing');
  });

  it.each([
    ['expired', () => provider.sign({ exp: seconds(-40) })],
    ['without an end', () => provider.sign({ exp: undefined })],
    ['not yet valid', () => provider.sign({ nbf: seconds(60) })],
    ['of another issuer', () => provider.sign({ iss: 'https://attacker.example' })],
    ['for another audience', () => provider.sign({ aud: testClient.id })],
    ['without a subject', () => provider.sign({ sub: undefined })],
    ['without a signature', () => Promise.resolve(provider.unsigned())],
    ['signed with the published key as a shared secret', () => signedWithPublishedKey()],
    ['with a changed claim', async () => changed(await provider.sign())],
    ['that is none', () => Promise.resolve('a.b.c')],
  ])('%s is refused', async (_name, token) => {
    expect(await readWith(token())).toBe('401 not_authenticated');
  });

  it('signed with a new key of the provider is accepted, and with the one before no longer', async () => {
    const before = await provider.sign();
    await provider.rotate();
    await until('the new key to be read', async () => (await readWith(provider.sign())) === '200');
    expect(await readWith(before)).toBe('401 not_authenticated');
  });

  it('cannot be checked without the provider, which the response says; other requests are not affected', async () => {
    const environment = {
      ...settings.environment,
      RATIONALE_REPORTER_PORT: '0',
      RATIONALE_OIDC_ISSUER: 'http://127.0.0.1:9',
    };
    const alone = await startTestService('reporter', { ...settings, environment });
    expect(await readWith(provider.sign(), alone.url)).toBe('503 identity_provider_unavailable');
    expect(await read({}, alone.url)).toBe('401 not_authenticated');
    const login = await fetch(new URL('/v1/session/login', alone.url), { redirect: 'manual' });
    expect([login.status, login.headers.get('location')]).toEqual([303, '/?sign-in=unavailable']);
    await alone.stop();
  });
});

describe('a login', () => {
  const callback = (query: string, headers: Record<string, string> = {}) =>
    fetch(new URL(`/v1/session/callback?${query}`, reporter.url), { redirect: 'manual', headers });

  it('sends the browser to the provider with PKCE, and keeps what it needs in a cookie', async () => {
    const response = await fetch(new URL('/v1/session/login?return=/explore', reporter.url), { redirect: 'manual' });
    const target = new URL(response.headers.get('location') ?? '');
    expect(target.origin).toBe(provider.issuer);
    expect(Object.fromEntries(target.searchParams)).toMatchObject({
      client_id: testClient.id,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge_method: 'S256',
      redirect_uri: new URL('/v1/session/callback', reporter.url).href,
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^rationale_login=.*; Path=\/v1\/session\/callback; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is refused for an answer that this browser did not ask for', async () => {
    const started = await fetch(new URL('/v1/session/login', reporter.url), { redirect: 'manual' });
    const cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state') ?? '';
    for (const [query, headers] of [
      ['', {}],
      [`code=x&state=${state}`, {}],
      ['code=x&state=other', { cookie }],
      [`code=x&state=${state}`, { cookie }],
      [`error=access_denied&state=${state}`, { cookie }],
      [`code=x&state=${state}`, { cookie: `${cookie.slice(0, -1)}A` }],
    ] as const) {
      const response = await callback(query, headers);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/?sign-in=refused']);
      expect(response.headers.get('set-cookie') ?? '').not.toContain('rationale_session');
    }
  });
});

describe.skipIf(chromiumPath === null)('the page', () => {
  const signIn = async (page: Page, person: string) => {
    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.locator('input[name=login]').fill(person);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  it('signs a person in at the provider, returns to the page, and asks again when the session has ended', async () => {
    const browser = await openTestBrowser();
    const { page } = await openPage(browser, new URL('/explore?by=year', reporter.url).href);
    expect(await seriousFaults(page)).toEqual([]);
    await signIn(page, 'reader');
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/explore?by=year');
    const session = await page.evaluate(async () => (await fetch('/v1/session')).json());
    expect(session).toMatchObject({ name: 'Person reader', roles: ['reader'], signIn: ['provider', 'key'] });
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'rationale_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    await until('the session to end', async () => {
      return (await read({ cookie: `rationale_session=${cookie?.value ?? ''}` })) === '401 not_authenticated';
    });
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
    await browser.close();
  });

  it('signs a person out, at the provider as well', async () => {
    const browser = await openTestBrowser();
    const { page } = await openPage(browser, reporter.url);
    await signIn(page, 'operator');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole('button', { name: /Yes/ }).click();
    await page.waitForURL(`${new URL(reporter.url).origin}/**`);
    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.locator('input[name=login]').waitFor();
    await browser.close();
  });

  it('says that a login was refused', async () => {
    const browser = await openTestBrowser();
    const { page } = await openPage(browser, reporter.url);
    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.getByText(/Cancel/).click();
    await page.getByRole('alert').getByText('The login was refused').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await browser.close();
  });
});

function signedWithPublishedKey(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(provider.publishedKey()));
  return new SignJWT({ roles: ['reader'] })
    .setProtectedHeader({ alg: 'HS256', kid: provider.publishedKey().kid ?? '' })
    .setIssuer(provider.issuer)
    .setAudience(testAudience)
    .setSubject('x')
    .setExpirationTime('1h')
    .sign(secret);
}

function changed(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const text = Buffer.from(claims, 'base64url').toString('utf8').replace('"reader"]', '"operator","reader"]');
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}
