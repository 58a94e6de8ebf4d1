import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { z } from 'zod';
import { ProblemError } from '../problem/problem-error.js';
import { sendProblem } from '../problem/send-problem.js';
import { type AccessSettings } from '../settings/shared-settings.js';
import { type AccessKey, findAccessKey, isValid } from './access-key.js';
import { type Identity, identitySchema } from './identity.js';
import { type IdentityProvider } from './identity-provider.js';
import { KeyFile } from './key-file.js';
import { loginSchema } from './login.js';
import { type RouteAccess } from './route-access.js';
import { SignedCookie } from './signed-cookie.js';

/** Milliseconds within which a login at the provider must be completed. */
const loginMs = 600_000;

/** Where the provider sends the browser at the end of a login. */
export const loginCallbackPath = '/v1/session/callback';

/** A session is of a key, whose roles and end are looked up, or of a person whom the provider named. */
const sessionSchema = z.union([
  z.strictObject({ key: z.string(), expires: z.number() }),
  z.strictObject({ person: identitySchema, expires: z.number() }),
]);

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null if it names nobody who is known, or no key is required. */
    identity: Identity | null;
    /**
     * Whether the sender may still use the route. Ask again while a response has no end: the key may be revoked, and the
     * login end.
     */
    isStillAllowed(): Promise<boolean>;
  }
}

/** How a request named its sender. */
interface Identified {
  readonly identity: Identity;
  readonly by: 'bearer' | 'session';
}

/**
 * Decides which requests a service accepts. With `RATIONALE_AUTH=none` all; with `keys` those whose key has a role of the
 * route; with `oidc` also those with a token of the provider. Programs send key or token as a bearer token (RFC 6750). The
 * page exchanges a key or a login for a session cookie, since frames, downloads and event streams cannot send a header. The
 * session of a key ends with it.
 */
export class AccessControl {
  private readonly session: SignedCookie<z.infer<typeof sessionSchema>>;
  private readonly login: SignedCookie<z.infer<typeof loginSchema>>;

  private constructor(
    private readonly keyFile: KeyFile | null,
    /** The provider of OpenID Connect; null if people sign in with keys. */
    readonly provider: IdentityProvider | null,
    private readonly sessionMs: number,
    secret: string,
  ) {
    this.session = new SignedCookie(
      { name: 'rationale_session', path: '/', sameSite: 'strict' },
      sessionSchema,
      secret,
    );
    this.login = new SignedCookie(
      { name: 'rationale_login', path: loginCallbackPath, sameSite: 'lax' },
      loginSchema,
      secret,
    );
  }

  /**
   * @param warn receives the error if a changed file of keys cannot be read, or the provider refuses a login
   * @throws InvalidSettingsError if the settings do not name a provider, and one is required
   * @throws Error if keys are required and the file does not exist or cannot be read
   */
  static async open(settings: AccessSettings, warn: (message: string, error: unknown) => void): Promise<AccessControl> {
    const { RATIONALE_AUTH: auth, RATIONALE_ACCESS_KEYS: path, RATIONALE_SESSION_SECRET: secret } = settings;
    const onUnreadable = (error: unknown) => {
      warn('File of keys unreadable, the keys before stay valid', error);
    };
    const onRefused = (error: unknown) => {
      warn('Login refused by the provider', error);
    };
    const keyFile = auth === 'none' ? null : await KeyFile.open(path, auth === 'keys', onUnreadable);
    const provider = auth === 'oidc' ? await openProvider(settings, onRefused) : null;
    const signedWith = secret ?? randomBytes(32).toString('base64url');
    return new AccessControl(keyFile, provider, settings.RATIONALE_SESSION_DURATION, signedWith);
  }

  /** Whether requests need a key or a login. */
  get isRequired(): boolean {
    return this.keyFile !== null;
  }

  /** Calls `use` with all keys, now and after each change of their file. */
  followKeys(use: (keys: Iterable<AccessKey>) => void): void {
    const { keyFile } = this;
    if (keyFile === null) return;
    keyFile.onChange = () => {
      use(keyFile.keys.values());
    };
    keyFile.onChange();
  }

  /** Checks every request, and that every route declares who may use it. Call it before routes are added. */
  async register(http: FastifyInstance): Promise<void> {
    await http.register(fastifyCookie);
    http.decorateRequest('identity', null);
    const isStillAllowed = (request: FastifyRequest) => this.isStillAllowed(request);
    http.decorateRequest('isStillAllowed', function (this: FastifyRequest) {
      return isStillAllowed(this);
    });
    const routes: RouteOptions[] = [];
    http.addHook('onRoute', (route) => void routes.push(route));
    http.addHook('onReady', (done) => {
      const open = routes.filter(({ config }) => config?.access === undefined);
      const names = open.map(({ method, url }) => `${String(method)} ${url}`).join(', ');
      done(open.length === 0 ? undefined : new Error(`Routes without a declared access: ${names}.`));
    });
    http.addHook('onRequest', async (request, reply) => {
      if (request.is404 || (await this.mayUse(request, reply))) return;
      return reply;
    });
  }

  /** Exchanges a key for a session cookie. @returns null if the key is not valid */
  startSession(request: FastifyRequest, reply: FastifyReply, secret: string): Identity | null {
    const key = this.keyFile === null ? null : findAccessKey(this.keyFile.keys, secret, new Date());
    if (key === null) return null;
    this.session.set(request, reply, { key: key.id, expires: Date.now() + this.sessionMs });
    request.identity = identityOf(key);
    return request.identity;
  }

  /**
   * Starts a login at the provider. @returns where to send the browser
   * @throws ProblemError `identity_provider_unavailable`
   */
  async startLogin(
    provider: IdentityProvider,
    request: FastifyRequest,
    reply: FastifyReply,
    origin: string,
    returnTo: string,
  ): Promise<string> {
    const { url, login } = await provider.startLogin(`${origin}${loginCallbackPath}`, returnTo, Date.now() + loginMs);
    this.login.set(request, reply, login);
    return url;
  }

  /**
   * Ends a login with a session. @returns the path that the login began at; null if it was refused, or does not belong to
   * this browser
   * @throws ProblemError `identity_provider_unavailable`
   */
  async finishLogin(
    provider: IdentityProvider,
    request: FastifyRequest,
    reply: FastifyReply,
    origin: string,
  ): Promise<string | null> {
    const login = this.login.read(request);
    this.login.clear(reply);
    if (login === null) return null;
    const answer = new URL(loginCallbackPath, origin);
    answer.search = /\?.*$/.exec(request.url)?.[0] ?? '';
    const person = await provider.finishLogin(answer, login);
    if (person === null) return null;
    this.session.set(request, reply, { person, expires: Date.now() + this.sessionMs });
    request.identity = person;
    return login.returnTo;
  }

  /** Ends the session of the browser. */
  endSession(reply: FastifyReply): void {
    this.session.clear(reply);
  }

  private async isStillAllowed(request: FastifyRequest): Promise<boolean> {
    const { access } = request.routeOptions.config;
    if (this.keyFile === null || access === 'public') return true;
    // While the provider cannot confirm a token, the stream ends; the client learns why when it reconnects.
    const found = await this.identified(request, this.keyFile.keys).catch(() => null);
    return found !== null && permits(access, found.identity);
  }

  private async mayUse(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { access } = request.routeOptions.config;
    if (this.keyFile === null) return true;
    let found: Identified | null;
    try {
      found = await this.identified(request, this.keyFile.keys);
    } catch (error) {
      if (access === 'public') return true;
      if (!(error instanceof ProblemError)) throw error;
      request.log.warn({ err: error }, 'Provider unavailable');
      void reply.header('retry-after', error.retryAfterSeconds);
      sendProblem(reply, error.code, error.detail, request.id);
      return false;
    }
    request.identity = found?.identity ?? null;
    if (access === 'public') return true;
    if (found === null) {
      void reply.header('www-authenticate', 'Bearer realm="rationale"');
      sendProblem(reply, 'not_authenticated', 'The request has no valid key or login, or it has expired.', request.id);
      return false;
    }
    if (found.by === 'session' && !isFromPage(request)) {
      const detail = 'A request that changes something needs Origin or Sec-Fetch-Site with a session.';
      sendProblem(reply, 'cross_site_request', detail, request.id);
      return false;
    }
    if (permits(access, found.identity)) return true;
    sendProblem(reply, 'role_missing', `This needs the role ${access?.join(' or ') ?? ''}.`, request.id);
    return false;
  }

  private async identified(request: FastifyRequest, keys: ReadonlyMap<string, AccessKey>): Promise<Identified | null> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    // Other schemes are for a proxy in front of the service.
    if (bearer !== undefined) {
      const identity = await this.identityOfBearer(bearer, keys);
      return identity === null ? null : { identity, by: 'bearer' };
    }
    const session = this.session.read(request);
    if (session === null) return null;
    if ('person' in session) return this.provider === null ? null : { identity: session.person, by: 'session' };
    const key = keys.get(session.key);
    return key === undefined || !isValid(key, new Date()) ? null : { identity: identityOf(key), by: 'session' };
  }

  private async identityOfBearer(bearer: string, keys: ReadonlyMap<string, AccessKey>): Promise<Identity | null> {
    const key = findAccessKey(keys, bearer, new Date());
    if (key !== null) return identityOf(key);
    const isToken = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(bearer);
    return this.provider !== null && isToken ? this.provider.identify(bearer) : null;
  }
}

/** The libraries are loaded only where they are used: they would add a twentieth to the start of every service. */
async function openProvider(settings: AccessSettings, onRefused: (error: unknown) => void): Promise<IdentityProvider> {
  const { IdentityProvider } = await import('./identity-provider.js');
  return new IdentityProvider(settings, settings.RATIONALE_TRUST_NETWORK, onRefused);
}

/** Whether one of the roles of a sender is one of a route. */
const permits = (access: Exclude<RouteAccess, 'public'> | undefined, { roles }: Identity): boolean =>
  access?.some((role) => roles.includes(role)) === true;

const identityOf = ({ id, name, roles }: AccessKey): Identity => ({ id, name, roles });

/**
 * Whether a request that changes something names its page, which was compared with the host before. Browsers do; with a
 * session this excludes requests of other sites (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata).
 */
function isFromPage({ method, headers }: FastifyRequest): boolean {
  const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return isSafe || headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin';
}
