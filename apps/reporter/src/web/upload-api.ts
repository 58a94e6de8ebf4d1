import { type ApiDescription } from '#platform/open-api/open-api-document.js';
import { problemResponses } from '#platform/open-api/api-problems.js';
import { batchResponseSchema, uploadResponseSchema } from '#platform/uploads/upload-responses.js';

const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const answered = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** The routes that hand documents on to ingest, which no controller serves: bodies pass through as they come. */
export const uploadApi: NonNullable<ApiDescription['additional']> = {
  schemas: [uploadResponseSchema, batchResponseSchema],
  paths: {
    '/v1/documents': {
      post: {
        operationId: 'sendDocument',
        tags: ['Documents'],
        summary: 'Send one document',
        description:
          'Handed on to ingest. The body is the document: an IMR letter as text or PDF. The answer comes once it is stored for good; it is read afterwards.',
        parameters: [
          {
            name: 'name',
            in: 'query',
            required: false,
            description: 'What the document is called. Else the file name of Content-Disposition, else `unnamed`.',
            schema: { type: 'string', maxLength: 1_000 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'text/plain': bytes, 'application/pdf': bytes, 'application/octet-stream': bytes },
        },
        responses: {
          '202': answered('Stored now.', 'UploadResponse'),
          '200': answered('These bytes came before.', 'UploadResponse'),
          ...problemResponses(
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
        tags: ['Documents'],
        summary: 'Send many documents',
        description:
          'Handed on to ingest. Each document is answered for itself, in order. As NDJSON one `{"name", "text"}` a line, or as multipart/form-data one file a part.',
        requestBody: { required: true, content: { 'application/x-ndjson': bytes, 'multipart/form-data': bytes } },
        responses: {
          '200': answered('One result a document.', 'BatchResponse'),
          ...problemResponses(
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
