import { type FastifyRequest } from 'fastify';

/** Returns what limits count as one client: the key of a request, or its address if it has none. */
export function clientOf({ identity, ip }: FastifyRequest): string {
  return identity === null ? `address:${ip}` : identity.id;
}
