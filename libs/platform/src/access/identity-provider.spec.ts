import { expect, it } from 'vitest';
import { z } from 'zod';
import { IdentityProvider } from './identity-provider.js';
import { providerSettings } from './provider-settings.js';

const open = (variables: Record<string, string>, allowHttp = false) =>
  new IdentityProvider(z.object(providerSettings).parse(variables), allowHttp, () => undefined);
const client = { RATIONALE_OIDC_CLIENT_ID: 'rationale' };

it('needs an issuer and a client, and TLS unless the network is trusted', () => {
  expect(() => open(client)).toThrow(/needs RATIONALE_OIDC_ISSUER/);
  expect(() => open({ RATIONALE_OIDC_ISSUER: 'https://login.example' })).toThrow(/RATIONALE_OIDC_CLIENT_ID/);
  const plain = { ...client, RATIONALE_OIDC_ISSUER: 'http://login.example' };
  expect(() => open(plain)).toThrow(/must be an https URL/);
  expect(() => open(plain, true)).not.toThrow();
  expect(() => open({ ...client, RATIONALE_OIDC_ISSUER: 'http://127.0.0.1:9' })).not.toThrow();
});
