import { type ApiDescription } from '#platform/open-api/open-api-document.js';
import { problemResponses } from '#platform/open-api/api-problems.js';
import { batchResponseSchema, uploadResponseSchema } from '#platform/uploads/upload-responses.js';

const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const response = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** The routes of the upload proxy, which are not served by a controller. */
export const uploadApi: NonNullable<ApiDescription['additional']> = {
  schemas: [uploadResponseSchema, batchResponseSchema],
  paths: {
    '/v1/documents': {
      post: {
        operationId: 'sendDocument',
        security: [{ key: ['submitter'] }],
        tags: ['Documents'],
        summary: 'Send one document',
        description:
          'Forwarded to ingest. The body is the document: an IMR letter as text or PDF. The response is sent when it is stored durably; it is parsed afterwards.',
        parameters: [
          {
            name: 'name',
            in: 'query',
            required: false,
            description: 'Name of the document. Default: the file name of Content-Disposition, or `unnamed`.',
            schema: { type: 'string', maxLength: 1_000 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'text/plain': bytes, 'application/pdf': bytes, 'application/octet-stream': bytes },
        },
        responses: {
          '202': response('Stored.', 'UploadResponse'),
          '200': response('Stored before: these bytes were already accepted.', 'UploadResponse'),
          ...problemResponses(
            'not_authenticated',
            'role_missing',
            'invalid_request',
            'empty_document',
            'document_removed',
            'document_too_large',
            'unsupported_media_type',
            'too_many_waiting',
            'raw_store_unavailable',
          ),
        },
      },
    },
    '/v1/documents/batch': {
      post: {
        operationId: 'sendDocuments',
        security: [{ key: ['submitter'] }],
        tags: ['Documents'],
        summary: 'Send many documents',
        description:
          'Forwarded to ingest. Returns a result per document, in order. As NDJSON one `{"name", "text"}` per line, or as multipart/form-data one file per part.',
        requestBody: { required: true, content: { 'application/x-ndjson': bytes, 'multipart/form-data': bytes } },
        responses: {
          '200': response('One result per document.', 'BatchResponse'),
          ...problemResponses(
            'not_authenticated',
            'role_missing',
            'invalid_request',
            'batch_too_large',
            'unsupported_media_type',
            'too_many_waiting',
            'raw_store_unavailable',
          ),
        },
      },
    },
  },
};
