import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AccessControl, type Identity } from '#platform/access/access-control.js';
import { roles } from '#platform/access/route-access.js';
import { sendProblem } from '#platform/problem/send-problem.js';

/** What the page may do: the roles of its session; all roles if no key is required. */
export const sessionSchema = z
  .strictObject({
    required: z.boolean().describe('Whether requests need a key.'),
    name: z.string().nullable().describe('The name of the key; null if there is no session, or none is required.'),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

const signInSchema = z.strictObject({ key: z.string().min(1).max(200) });

const path = '/v1/session';
const invalidBody = 'The body must be {"key": "…"}, as application/json.';
const isPublic = { config: { access: 'public' } } as const;

/** Serves the session of the page: a key is exchanged for a cookie, which frames, downloads and event streams send. */
export function serveSession(application: NestFastifyApplication, access: AccessControl): void {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  const describe = (identity: Identity | null): Session => ({
    required: access.isRequired,
    name: identity?.name ?? null,
    roles: access.isRequired ? [...(identity?.roles ?? [])] : [...roles],
  });
  fastify.get(path, isPublic, (request, reply) =>
    reply.header('cache-control', 'no-store').send(describe(request.identity)),
  );
  // A body that is too long or no JSON, which Fastify refuses before the handler.
  const errorHandler = (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    sendProblem(reply, 'invalid_request', invalidBody, request.id);
  };
  fastify.post(
    path,
    { config: { access: 'public', isSignIn: true }, bodyLimit: 1_000, errorHandler },
    (request, reply) => {
      const body = signInSchema.safeParse(request.body);
      if (!body.success) {
        sendProblem(reply, 'invalid_request', invalidBody, request.id);
        return reply;
      }
      const identity = access.startSession(request, reply, body.data.key);
      if (identity !== null) return reply.header('cache-control', 'no-store').send(describe(identity));
      sendProblem(reply, 'not_authenticated', 'The key is unknown, revoked or expired.', request.id);
      return reply;
    },
  );
  fastify.delete(path, isPublic, (_request, reply) => {
    access.endSession(reply);
    return reply.send(describe(null));
  });
}
