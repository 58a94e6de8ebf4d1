import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { freePort } from '../../tools/servers/free-port.js';

/** A provider of OpenID Connect that only one test uses. Its people are `reader`, `submitter`, `operator` and `nobody`. */
export interface TestProvider {
  readonly issuer: string;
  /** Signs a token with the key that the provider publishes; `claims` replace those of a valid token of a reader. */
  sign(claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Returns a token that says that it needs no signature (RFC 7519, 6), with these claims. */
  unsigned(claims?: Readonly<Record<string, unknown>>): string;
  /** The key that the provider publishes, to make tokens that a careless check would accept. */
  readonly publishedKey: () => JWK;
  /** Replaces the key of the provider. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}

/** The audience of tokens for the services. */
export const testAudience = 'https://imr.example/api';
export const testClient = { id: 'rationale', secret: 'a secret of the client' };

/**
 * Starts a provider on loopback.
 * @param reporterUrl where browsers reach the reporter, without a path
 */
export async function startTestProvider(reporterUrl: string): Promise<TestProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  let key = await makeKey('first');
  let provider = makeProvider(issuer, reporterUrl, key.jwk);
  const server = createServer((request, response) => {
    provider
      .callback()(request, response)
      .catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const valid = () => ({
    iss: issuer,
    aud: testAudience,
    sub: 'reader',
    roles: ['reader'],
    exp: Math.floor(Date.now() / 1_000) + 300,
  });
  return {
    issuer,
    publishedKey: () => key.published,
    unsigned: (claims = {}) => `${encode({ alg: 'none' })}.${encode({ ...valid(), ...claims })}.`,
    sign: (claims = {}) =>
      new SignJWT({ ...valid(), ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.jwk.kid, typ: 'at+jwt' })
        .sign(key.privateKey),
    rotate: async () => {
      key = await makeKey('second');
      provider = makeProvider(issuer, reporterUrl, key.jwk);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const more = { kid, alg: 'ES256', use: 'sig' };
  return {
    privateKey,
    jwk: { ...(await exportJWK(privateKey)), ...more },
    published: { ...(await exportJWK(publicKey)), ...more },
  };
}

function makeProvider(issuer: string, reporterUrl: string, jwk: JWK): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: testClient.id,
        client_secret: testClient.secret,
        redirect_uris: [`${reporterUrl}/v1/session/callback`],
        post_logout_redirect_uris: [`${reporterUrl}/`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key of this test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Person ${id}`, roles: id === 'nobody' ? [] : [id] }),
    }),
  });
}
