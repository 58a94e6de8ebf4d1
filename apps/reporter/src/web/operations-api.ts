import { z } from 'zod';
import { documentIdSchema } from '#domain/model/primitives.js';
import { problemResponses } from '#platform/open-api/api-problems.js';
import { type ApiDescription } from '#platform/open-api/open-api-document.js';

const removedSchema = z
  .strictObject({ documentId: documentIdSchema, state: z.literal('removed') })
  .meta({ id: 'RemovedDocument' });
const sweepSchema = z.strictObject({ looked: z.int(), enqueued: z.int(), removed: z.int() }).meta({ id: 'Sweep' });
const reparseSchema = z.strictObject({ enqueued: z.int(), missing: z.int() }).meta({ id: 'Reparse' });
const reparsePageSchema = z.strictObject({ documentIds: z.array(documentIdSchema) }).meta({ id: 'ReparseDocuments' });

const json = (schema: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } });
const common = {
  tags: ['Operations'],
  security: [{ key: ['operator'] }],
};
const problems = [
  'not_authenticated',
  'role_missing',
  'keys_required',
  'invalid_request',
  'indexer_unavailable',
  'raw_store_unavailable',
  'queue_unavailable',
  'database_unavailable',
] as const;
const documentId = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const below = {
  type: 'integer',
  minimum: 1,
  maximum: 2 ** 31 - 1,
  description: 'Documents of a lower parser revision.',
} as const;

/** The operations that are forwarded to the indexer. */
export const operationsApi: NonNullable<ApiDescription['additional']> = {
  schemas: [removedSchema, sweepSchema, reparseSchema, reparsePageSchema],
  paths: {
    '/v1/documents/{documentId}': {
      delete: {
        ...common,
        operationId: 'removeDocument',
        summary: 'Remove a document permanently',
        description:
          'Its bytes, its letter and its events are deleted; its hash stays, so that it is not accepted again.',
        parameters: [{ name: 'documentId', in: 'path', required: true, schema: documentId }],
        responses: {
          '200': { description: 'Removed.', content: json('RemovedDocument') },
          ...problemResponses(...problems, 'document_unknown'),
        },
      },
    },
    '/v1/sweeps': {
      post: {
        ...common,
        operationId: 'runSweep',
        summary: 'Enqueue documents that the raw store has and the database does not',
        responses: {
          '200': { description: 'The sweep is done.', content: json('Sweep') },
          ...problemResponses(...problems, 'busy'),
        },
      },
    },
    '/v1/reparses': {
      post: {
        ...common,
        operationId: 'reparseDocuments',
        summary: 'Parse documents of older parser revisions again',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', properties: { below }, required: ['below'], additionalProperties: false },
            },
          },
        },
        responses: {
          '202': { description: 'Enqueued.', content: json('Reparse') },
          ...problemResponses(...problems, 'busy'),
        },
      },
    },
    '/v1/reparses/documents': {
      get: {
        ...common,
        operationId: 'listReparseDocuments',
        summary: 'The documents that a request would parse again, in pages',
        parameters: [
          { name: 'below', in: 'query', required: true, schema: below },
          {
            name: 'after',
            in: 'query',
            required: false,
            schema: documentId,
            description: 'The last id of the page before.',
          },
        ],
        responses: {
          '200': { description: 'A page.', content: json('ReparseDocuments') },
          ...problemResponses(...problems),
        },
      },
    },
  },
};
