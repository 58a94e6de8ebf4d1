import { type OpenAPIObject } from '@nestjs/swagger';
import { problemResponses } from './api-problems.js';

const healthy = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object' as const,
        properties: { status: { type: 'string' as const, enum: ['ok'] } },
        required: ['status'],
        additionalProperties: false,
      },
    },
  },
});

/**
 * `/health/live` and `/health/ready` as OpenAPI writes them. They stand here and not at their controller, which serves
 * the processes without an API too.
 */
export const healthPaths: OpenAPIObject['paths'] = {
  '/health/live': {
    get: {
      operationId: 'live',
      summary: 'Whether the process answers',
      tags: ['Health'],
      responses: { '200': healthy('It does.') },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'ready',
      summary: 'Whether all that the service needs answers',
      tags: ['Health'],
      responses: { '200': healthy('It does.'), ...problemResponses('not_ready') },
    },
  },
};
