import { randomBytes } from 'node:crypto';
import fastifyCookie, { Signer } from '@fastify/cookie';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { sendProblem } from '../problem/send-problem.js';
import { type AccessSettings } from '../settings/shared-settings.js';
import { type AccessKey, findAccessKey, isValid } from './access-key.js';
import { KeyFile } from './key-file.js';

const sessionCookie = 'rationale_session';

/** Milliseconds after which a session of the page ends. */
const sessionMs = 12 * 3_600_000;

/** Who sends a request. */
export type Identity = Pick<AccessKey, 'id' | 'name' | 'roles'>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; null if it names no valid key, or none is required. */
    identity: Identity | null;
  }
}

/** How a request named its sender. */
interface Identified {
  readonly identity: Identity;
  readonly by: 'bearer' | 'session';
}

/**
 * Decides which requests a service accepts. With `RATIONALE_AUTH=none` all; with `keys` those whose key has a role of the
 * route. Programs send the key as a bearer token (RFC 6750). The page exchanges it for a session cookie, since frames,
 * downloads and event streams cannot send a header. A session ends with its key.
 */
export class AccessControl {
  private readonly signer: Signer;

  private constructor(
    private readonly keyFile: KeyFile | null,
    sessionSecret: string,
  ) {
    this.signer = new Signer(sessionSecret);
  }

  /**
   * @param warn receives an error if a changed file of keys cannot be read
   * @throws Error if keys are required and the file does not exist or cannot be read
   */
  static async open(settings: AccessSettings, warn: (error: unknown) => void): Promise<AccessControl> {
    const keyFile =
      settings.RATIONALE_AUTH === 'keys' ? await KeyFile.open(settings.RATIONALE_ACCESS_KEYS, warn) : null;
    return new AccessControl(keyFile, settings.RATIONALE_SESSION_SECRET ?? randomBytes(32).toString('base64url'));
  }

  /** Whether requests need a key. */
  get isRequired(): boolean {
    return this.keyFile !== null;
  }

  /** Checks every request, and that every route declares who may use it. Call it before routes are added. */
  async register(http: FastifyInstance): Promise<void> {
    await http.register(fastifyCookie);
    http.decorateRequest('identity', null);
    const routes: RouteOptions[] = [];
    http.addHook('onRoute', (route) => void routes.push(route));
    http.addHook('onReady', (done) => {
      const open = routes.filter(({ config }) => config?.access === undefined);
      const names = open.map(({ method, url }) => `${String(method)} ${url}`).join(', ');
      done(open.length === 0 ? undefined : new Error(`Routes without a declared access: ${names}.`));
    });
    http.addHook('onRequest', (request, reply, done) => {
      if (request.is404 || this.mayUse(request, reply)) done();
    });
  }

  /** Exchanges a key for a session cookie. @returns null if the key is not valid */
  startSession(request: FastifyRequest, reply: FastifyReply, secret: string): Identity | null {
    const key = this.keyFile === null ? null : findAccessKey(this.keyFile.keys, secret, new Date());
    if (key === null) return null;
    const session = this.signer.sign(`${key.id}.${Date.now() + sessionMs}`);
    const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
    void reply.setCookie(sessionCookie, session, { ...cookieOptions, secure, maxAge: sessionMs / 1_000 });
    return identityOf(key);
  }

  /** Ends the session of the browser. */
  endSession(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, cookieOptions);
  }

  private mayUse(request: FastifyRequest, reply: FastifyReply): boolean {
    const { access } = request.routeOptions.config;
    const found = this.identified(request);
    request.identity = found?.identity ?? null;
    if (access === 'public' || this.keyFile === null) return true;
    if (found === null) {
      void reply.header('www-authenticate', 'Bearer realm="rationale"');
      sendProblem(reply, 'not_authenticated', 'The request has no valid key, or it has expired.', request.id);
      return false;
    }
    if (found.by === 'session' && !isFromPage(request)) {
      const detail = 'A request that changes something needs Origin or Sec-Fetch-Site with a session.';
      sendProblem(reply, 'cross_site_request', detail, request.id);
      return false;
    }
    const { roles } = found.identity;
    if (access?.some((role) => roles.includes(role)) === true) return true;
    sendProblem(reply, 'role_missing', `The key needs the role ${access?.join(' or ') ?? ''}.`, request.id);
    return false;
  }

  private identified(request: FastifyRequest): Identified | null {
    if (this.keyFile === null) return null;
    const { keys } = this.keyFile;
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    // Other schemes are for a proxy in front of the service.
    if (bearer !== undefined) {
      const key = findAccessKey(keys, bearer, new Date());
      return key === null ? null : { identity: identityOf(key), by: 'bearer' };
    }
    const { valid, value } = this.signer.unsign(request.cookies[sessionCookie] ?? '');
    if (!valid) return null;
    const [id = '', expires = ''] = value.split('.');
    const key = keys.get(id);
    if (key === undefined || Number(expires) <= Date.now() || !isValid(key, new Date())) return null;
    return { identity: identityOf(key), by: 'session' };
  }
}

const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

const identityOf = ({ id, name, roles }: AccessKey): Identity => ({ id, name, roles });

/**
 * Whether a request that changes something names its page, which was compared with the host before. Browsers do; with a
 * session this excludes requests of other sites (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata).
 */
function isFromPage({ method, headers }: FastifyRequest): boolean {
  const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return isSafe || headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin';
}
