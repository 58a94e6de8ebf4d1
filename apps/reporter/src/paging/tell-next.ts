import { type FastifyReply, type FastifyRequest } from 'fastify';
import { writeCursor } from './cursor.js';
import { nextLink } from './page.js';

/**
 * Tells where the next page begins: in the `Link` header, and as the cursor that is given back.
 * @param place where this page ended; null on the last one, which has neither
 */
export function linkNextPage(
  request: Pick<FastifyRequest, 'url'>,
  reply: Pick<FastifyReply, 'header'>,
  place: readonly unknown[] | null,
): string | null {
  if (place === null) return null;
  const next = writeCursor(place);
  void reply.header('link', nextLink(request.url, next));
  return next;
}
