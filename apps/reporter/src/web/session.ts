import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AccessControl, loginCallbackPath } from '#platform/access/access-control.js';
import { type Identity } from '#platform/access/identity.js';
import { type IdentityProvider } from '#platform/access/identity-provider.js';
import { roles } from '#platform/access/route-access.js';
import { sendProblem } from '#platform/problem/send-problem.js';
import { type ReporterSettings } from '../settings.js';

/** What the page may do: the roles of its session; all roles if no key is required. */
export const sessionSchema = z
  .strictObject({
    required: z.boolean().describe('Whether requests need a key or a login.'),
    name: z.string().nullable().describe('The name of the key or person; null without a session.'),
    roles: z.array(z.enum(roles)),
    signIn: z.array(z.enum(['provider', 'key'])).describe('How a browser can sign in.'),
    logoutUrl: z
      .string()
      .nullable()
      .describe('After the end of a session: where the browser ends its session at the provider; null if nowhere.'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

const signInSchema = z.strictObject({ key: z.string().min(1).max(200) });
const loginQuerySchema = z.object({ return: z.string().max(2_000).catch('/') });

const path = '/v1/session';
const invalidBody = 'The body must be {"key": "…"}, as application/json.';
const isPublic = { config: { access: 'public' } } as const;
const isSignIn = { config: { access: 'public', isSignIn: true } } as const;
const isRecorded = { config: { ...isSignIn.config, audit: 'sign-in' } } as const;

/** Serves the session of the page: a key is exchanged for a cookie, which frames, downloads and event streams send. */
export function serveSession(
  application: NestFastifyApplication,
  settings: Pick<ReporterSettings, 'RATIONALE_REPORTER_URL'>,
  access: AccessControl,
): void {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  const { provider } = access;
  const describe = (identity: Identity | null, logoutUrl: string | null = null): Session => ({
    required: access.isRequired,
    name: identity?.name ?? null,
    roles: access.isRequired ? [...(identity?.roles ?? [])] : [...roles],
    signIn: access.isRequired ? [...(provider === null ? [] : (['provider'] as const)), 'key'] : [],
    logoutUrl,
  });
  fastify.get(path, isPublic, (request, reply) =>
    reply.header('cache-control', 'no-store').send(describe(request.identity)),
  );
  // A body that is too long or no JSON, which Fastify refuses before the handler.
  const errorHandler = (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(reply, 'invalid_request', invalidBody, request.id);
  };
  fastify.post(path, { ...isRecorded, bodyLimit: 1_000, errorHandler }, (request, reply) => {
    const body = signInSchema.safeParse(request.body);
    if (!body.success) {
      sendProblem(reply, 'invalid_request', invalidBody, request.id);
      return reply;
    }
    const identity = access.startSession(request, reply, body.data.key);
    if (identity !== null) return reply.header('cache-control', 'no-store').send(describe(identity));
    sendProblem(reply, 'not_authenticated', 'The key is unknown, revoked or expired.', request.id);
    return reply;
  });
  fastify.delete(path, isPublic, async (request, reply) => {
    access.endSession(reply);
    const isPerson = request.identity?.id.startsWith('oidc:') === true;
    const logoutUrl = isPerson ? await provider?.logoutUrl(`${originOf(request, settings)}/`) : null;
    return reply.send(describe(null, logoutUrl ?? null));
  });
  if (provider !== null) serveLogin(fastify, settings, access, provider);
}

/**
 * Serves the login at the provider. A browser is sent there and back by links, so that its end is a page: the one where
 * the login began, or the sign-in with the code of what failed.
 */
function serveLogin(
  fastify: FastifyInstance,
  settings: Pick<ReporterSettings, 'RATIONALE_REPORTER_URL'>,
  access: AccessControl,
  provider: IdentityProvider,
): void {
  const redirect = async (request: FastifyRequest, reply: FastifyReply, target: () => Promise<string>) => {
    const url = await target().catch((error: unknown) => {
      request.log.warn({ err: error }, 'Login not possible');
      return '/?sign-in=unavailable';
    });
    return reply.header('cache-control', 'no-store').redirect(url, 303);
  };
  fastify.get(`${path}/login`, isSignIn, (request, reply) =>
    redirect(request, reply, () => {
      const origin = originOf(request, settings);
      const { return: returnTo } = loginQuerySchema.parse(request.query);
      return access.startLogin(provider, request, reply, origin, localPath(returnTo, origin));
    }),
  );
  fastify.get(loginCallbackPath, isRecorded, (request, reply) =>
    redirect(request, reply, async () => {
      const returnTo = await access.finishLogin(provider, request, reply, originOf(request, settings));
      return returnTo ?? '/?sign-in=refused';
    }),
  );
}

/** Returns the path and query of an address of this origin; `/` for an address elsewhere. */
function localPath(address: string, origin: string): string {
  if (!URL.canParse(address, origin)) return '/';
  const url = new URL(address, origin);
  return url.origin === origin ? `${url.pathname.replace(/^\/+/, '/')}${url.search}` : '/';
}

function originOf(request: FastifyRequest, settings: Pick<ReporterSettings, 'RATIONALE_REPORTER_URL'>): string {
  return new URL(settings.RATIONALE_REPORTER_URL ?? `${request.protocol}://${request.host}`).origin;
}
