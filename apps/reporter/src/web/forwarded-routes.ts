import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { documentIdSchema } from '#domain/model/primitives.js';
import { type AccessControl } from '#platform/access/access-control.js';
import { isLoopback } from '#platform/access/request-origin.js';
import { sendProblem } from '#platform/problem/send-problem.js';
import { type ReporterSettings } from '../settings.js';
import { registerForwarding } from './forward-request.js';

const upload = { config: { access: ['submitter'], audit: 'upload' } } as const;
const ofOperator = { config: { access: ['operator'] } } as const;
const removal = { config: { access: ['operator'], audit: 'removal' } } as const;
const operations = { '/v1/sweeps': 'sweep', '/v1/reparses': 'reparse' } as const;

/** Accepts documents under the reporter's own origin, so that the page can send them, and forwards them to ingest. */
export async function forwardUploads(application: NestFastifyApplication, settings: ReporterSettings): Promise<void> {
  const target = {
    url: settings.RATIONALE_INGEST_URL,
    key: settings.RATIONALE_SERVICE_KEY,
    unavailable: {
      code: 'raw_store_unavailable',
      detail: 'Ingest, which accepts documents, does not respond.',
    },
  } as const;
  await registerForwarding(application, target, (scope, forward) => {
    for (const path of ['/v1/documents', '/v1/documents/batch']) {
      scope.post(path, upload, (request, reply) => forward(request, reply, path));
    }
  });
}

/**
 * Forwards removal, sweep and reparse to the indexer, whose own API is not published. They are refused if neither a key is
 * required nor the reporter listens on loopback: a removal cannot be undone.
 */
export async function forwardOperations(
  application: NestFastifyApplication,
  settings: ReporterSettings,
  access: AccessControl,
): Promise<void> {
  const target = {
    url: settings.RATIONALE_INDEXER_URL,
    key: settings.RATIONALE_SERVICE_KEY,
    maxBodyBytes: 10_000,
    unavailable: { code: 'indexer_unavailable', detail: 'The indexer does not respond.' },
  } as const;
  const isAllowed = access.isRequired || isLoopback(settings.RATIONALE_HOST);
  await registerForwarding(application, target, (scope, forward) => {
    const forwardAllowed = (request: FastifyRequest, reply: FastifyReply, path: string) => {
      if (isAllowed) return forward(request, reply, path);
      sendProblem(reply, 'keys_required', 'Set RATIONALE_AUTH=keys to use this operation.', request.id);
      return reply;
    };
    for (const path of ['/v1/sweeps', '/v1/reparses'] as const) {
      const config = { access: ['operator'], audit: operations[path] } as const;
      scope.post(path, { config }, (request, reply) => forwardAllowed(request, reply, path));
    }
    scope.get('/v1/reparses/documents', ofOperator, (request, reply) =>
      forwardAllowed(request, reply, '/v1/reparses/documents'),
    );
    scope.delete<{ Params: { documentId: string } }>('/v1/documents/:documentId', removal, (request, reply) => {
      const documentId = documentIdSchema.safeParse(request.params.documentId);
      if (documentId.success) return forwardAllowed(request, reply, `/v1/documents/${documentId.data}`);
      sendProblem(reply, 'invalid_request', 'documentId: must be the SHA-256 of a document.', request.id);
      return reply;
    });
  });
}
