import multipart from '@fastify/multipart';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { type IngestSettings } from '../../settings.js';

/** Hands every body to its controller as a stream, whatever it says to be; multipart is cut into its parts. */
export async function registerBodyParsers(
  application: NestFastifyApplication,
  settings: IngestSettings,
): Promise<void> {
  const parts = settings.RATIONALE_BATCH_LIMIT + 1;
  // Its own limits lie beyond the batch's, which are answered in words.
  await application.register(multipart, {
    limits: { parts, files: parts, fields: parts, fileSize: settings.RATIONALE_DOCUMENT_LIMIT + 1, headerPairs: 100 },
    throwFileSizeLimit: false,
  });
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('*', (_request, _body, done) => {
    done(null);
  });
}
