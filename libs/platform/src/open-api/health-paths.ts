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
 * OpenAPI description of `/health/live` and `/health/ready`. It is not at their controller, because that also serves the
 * services without an API.
 */
export const healthPaths: OpenAPIObject['paths'] = {
  '/health/live': {
    get: {
      operationId: 'live',
      summary: 'Check liveness',
      tags: ['Health'],
      responses: { '200': healthy('The process serves requests.'), ...problemResponses('not_live') },
    },
  },
  '/health/ready': {
    get: {
      operationId: 'ready',
      summary: 'Check readiness',
      tags: ['Health'],
      responses: { '200': healthy('All dependencies are available.'), ...problemResponses('not_ready') },
    },
  },
};
