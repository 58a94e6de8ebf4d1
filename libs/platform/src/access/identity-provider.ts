import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as openId from 'openid-client';
import { z } from 'zod';
import { ProblemError } from '../problem/problem-error.js';
import { InvalidSettingsError } from '../settings/load-settings.js';
import { type Identity } from './identity.js';
import { type Login } from './login.js';
import { grantedRoles, type ProviderSettings } from './provider-settings.js';
import { isLoopback } from './request-origin.js';

/** Signatures by a private key. A secret that services share, or no signature, is refused (RFC 8725, 3.1). */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Seconds by which the clocks of provider and service may differ. */
const clockToleranceSeconds = 30;
const requestTimeoutSeconds = 5;

/** Milliseconds after a failed discovery until the next one. */
const retryMs = 2_000;
const retryAfterSeconds = 5;

const namesSchema = z.object({
  sub: z.string().min(1),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
});

interface Discovered {
  readonly configuration: openId.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/**
 * A provider of OpenID Connect. Its configuration is read when it is first needed, so that a service starts without it;
 * its keys are read again when a token has an unknown one.
 */
export class IdentityProvider {
  private discovered: Promise<Discovered> | null = null;
  private failedAt = -Infinity;
  private readonly issuer: URL;
  private readonly clientId: string;

  /**
   * @param allowHttp whether the provider may be requested without TLS on an address other than loopback
   * @param onRefused receives the error if the provider refuses a login
   * @throws InvalidSettingsError if the settings do not name a provider
   */
  constructor(
    private readonly settings: ProviderSettings,
    allowHttp: boolean,
    private readonly onRefused: (error: unknown) => void,
  ) {
    const { RATIONALE_OIDC_ISSUER: issuer, RATIONALE_OIDC_CLIENT_ID: clientId } = settings;
    if (issuer === undefined || clientId === undefined) {
      throw new InvalidSettingsError(['RATIONALE_AUTH=oidc needs RATIONALE_OIDC_ISSUER and RATIONALE_OIDC_CLIENT_ID.']);
    }
    this.issuer = new URL(issuer);
    this.clientId = clientId;
    if (this.issuer.protocol === 'http:' && !allowHttp && !isLoopback(this.issuer.hostname)) {
      throw new InvalidSettingsError(['RATIONALE_OIDC_ISSUER: must be an https URL.']);
    }
  }

  /**
   * Checks a bearer token (RFC 9068): signature, issuer, audience and time.
   * @returns null if the token is not valid
   * @throws ProblemError `identity_provider_unavailable` if the keys of the provider cannot be read
   */
  async identify(token: string): Promise<Identity | null> {
    const { configuration, keys } = await this.discover();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer: configuration.serverMetadata().issuer,
        audience: this.settings.RATIONALE_OIDC_AUDIENCE ?? this.clientId,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      return this.identityOf(payload);
    } catch (error) {
      if (isOfToken(error)) return null;
      throw this.unavailable(error);
    }
  }

  /** Starts a login (authorization code with PKCE, RFC 7636). @returns where to send the browser, and what it keeps */
  async startLogin(redirectUri: string, returnTo: string, expires: number): Promise<{ url: string; login: Login }> {
    const { configuration } = await this.discover();
    const login = {
      state: openId.randomState(),
      nonce: openId.randomNonce(),
      verifier: openId.randomPKCECodeVerifier(),
      returnTo,
      expires,
    };
    const url = openId.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.settings.RATIONALE_OIDC_SCOPE,
      state: login.state,
      nonce: login.nonce,
      code_challenge: await openId.calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, login };
  }

  /**
   * Ends a login.
   * @param answer the URL to which the provider sent the browser
   * @returns null if the provider refused the login, or the answer is not one to this login
   * @throws ProblemError `identity_provider_unavailable` if the provider does not respond
   */
  async finishLogin(answer: URL, login: Login): Promise<Identity | null> {
    const { configuration } = await this.discover();
    try {
      const tokens = await openId.authorizationCodeGrant(configuration, answer, {
        pkceCodeVerifier: login.verifier,
        expectedState: login.state,
        expectedNonce: login.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      const identity = this.identityOf(claims);
      if (identity.roles.length > 0 || configuration.serverMetadata().userinfo_endpoint === undefined) return identity;
      // Many providers add roles to the user information only.
      const information = await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return this.identityOf({ ...claims, ...information });
    } catch (error) {
      if (!isRefusal(error)) throw this.unavailable(error);
      this.onRefused(error);
      return null;
    }
  }

  /** Returns where the browser ends its session at the provider; null if the provider has no such page. */
  async logoutUrl(returnTo: string): Promise<string | null> {
    try {
      const { configuration } = await this.discover();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return openId.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href;
    } catch {
      return null;
    }
  }

  private identityOf(claims: unknown): Identity {
    const { sub, name, preferred_username: userName, email } = namesSchema.parse(claims);
    const { RATIONALE_OIDC_ROLES_CLAIM: path, RATIONALE_OIDC_ROLES: grants } = this.settings;
    return { id: `oidc:${sub}`, name: name ?? userName ?? email ?? sub, roles: grantedRoles(claims, path, grants) };
  }

  private async discover(): Promise<Discovered> {
    if (this.discovered === null && Date.now() - this.failedAt < retryMs) throw this.unavailable(null);
    this.discovered ??= this.readConfiguration();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = null;
      this.failedAt = Date.now();
      throw this.unavailable(error);
    }
  }

  private async readConfiguration(): Promise<Discovered> {
    const { RATIONALE_OIDC_CLIENT_SECRET: secret } = this.settings;
    const configuration = await openId.discovery(
      this.issuer,
      this.clientId,
      undefined,
      secret === undefined ? openId.None() : openId.ClientSecretBasic(secret),
      {
        timeout: requestTimeoutSeconds,
        // Marked as deprecated by the library to be conspicuous; the constructor decides when it is allowed.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        execute: this.issuer.protocol === 'http:' ? [openId.allowInsecureRequests] : [],
      },
    );
    const { jwks_uri: keys } = configuration.serverMetadata();
    if (keys === undefined) throw new Error('The provider publishes no keys (jwks_uri).');
    const options = { timeoutDuration: requestTimeoutSeconds * 1_000, cooldownDuration: 5_000, cacheMaxAge: 600_000 };
    return { configuration, keys: createRemoteJWKSet(new URL(keys), options) };
  }

  private unavailable(cause: unknown): ProblemError {
    const detail = `${this.issuer.origin} does not respond as a provider of OpenID Connect.`;
    return new ProblemError('identity_provider_unavailable', detail, { retryAfterSeconds, cause });
  }
}

/** Whether a token is at fault, and not the provider or the way to it. */
function isOfToken(error: unknown): boolean {
  const ofProvider = [errors.JWKSTimeout, errors.JWKSInvalid];
  if (ofProvider.some((type) => error instanceof type)) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

/** Whether the provider refused a login, or its answer belongs to another one. */
function isRefusal(error: unknown): boolean {
  if (error instanceof openId.AuthorizationResponseError) return true;
  if (error instanceof openId.ResponseBodyError) return error.status < 500;
  return error instanceof openId.ClientError && error.code !== 'OAUTH_TIMEOUT';
}
