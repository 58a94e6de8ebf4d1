import { describe, expect, it } from 'vitest';
import { allowedHosts, isLoopback, refuseOrigin, type RequestOrigin } from './request-origin.js';

const loopback = allowedHosts('', '127.0.0.1');
const request = (overrides: Partial<RequestOrigin>): RequestOrigin => ({
  method: 'GET',
  path: '/v1/documents',
  host: '127.0.0.1:3000',
  origin: undefined,
  fetchSite: undefined,
  ...overrides,
});

describe('a host', () => {
  it.each(['127.0.0.1:3000', 'localhost', 'LOCALHOST:3000', '[::1]:3000', '[::1]'])(
    'of loopback is allowed: %s',
    (host) => {
      expect(refuseOrigin(request({ host }), loopback)).toBeNull();
    },
  );

  it.each([
    'attacker.example',
    'attacker.example:3000',
    '127.0.0.1.attacker.example',
    'localhost.attacker.example',
    'localhost@attacker.example',
    'localhost/path',
    'localhost:3000:3000',
    '169.254.169.254',
    '',
    undefined,
  ])('that is not named is refused: %j', (host) => {
    expect(refuseOrigin(request({ host }), loopback)?.code).toBe('host_not_allowed');
  });

  it('is not checked for probes', () => {
    expect(refuseOrigin(request({ host: '10.0.0.7:3000', path: '/health/ready' }), loopback)).toBeNull();
    expect(refuseOrigin(request({ host: '10.0.0.7:3000', path: '/healthy' }), loopback)).not.toBeNull();
  });

  it('is allowed by the setting, and every one by *', () => {
    const hosts = allowedHosts(' imr.example.org, Ingest ', '0.0.0.0');
    for (const host of ['imr.example.org', 'ingest:3001', 'localhost']) {
      expect(refuseOrigin(request({ host }), hosts), host).toBeNull();
    }
    expect(refuseOrigin(request({ host: 'other.example.org' }), hosts)).not.toBeNull();
    expect(refuseOrigin(request({ host: 'other.example.org' }), allowedHosts('*', '0.0.0.0'))).toBeNull();
  });
});

describe('a request that changes something', () => {
  const post = (overrides: Partial<RequestOrigin>) => refuseOrigin(request({ method: 'POST', ...overrides }), loopback);

  it.each<[string, Partial<RequestOrigin>]>([
    ['a program', {}],
    ['the page', { origin: 'http://127.0.0.1:3000', fetchSite: 'same-origin' }],
    ['the page behind TLS', { origin: 'https://127.0.0.1:3000' }],
    ['an address typed by a person', { fetchSite: 'none' }],
  ])('is accepted from %s', (_, overrides) => {
    expect(post(overrides)).toBeNull();
  });

  it.each<[string, Partial<RequestOrigin>]>([
    ['another site', { fetchSite: 'cross-site' }],
    ['another name of the same site', { fetchSite: 'same-site' }],
    ['another origin', { origin: 'https://attacker.example' }],
    ['another port', { origin: 'http://127.0.0.1:8080' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['an origin that is no URL', { origin: '127.0.0.1:3000' }],
  ])('is refused from %s', (_, overrides) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(post({ method, ...overrides })?.code).toBe('cross_site_request');
    }
    expect(post({ method: 'GET', ...overrides })).toBeNull();
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.example.org', false],
])('%s is loopback: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
