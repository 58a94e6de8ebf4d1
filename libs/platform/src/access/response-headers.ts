import fastifyHelmet from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';

/**
 * Adds security headers to every response (OWASP, HTTP Headers Cheat Sheet). The policy allows a response to load nothing
 * and to be framed by nobody; routes that send a page or an original set their own.
 */
export async function registerResponseHeaders(http: FastifyInstance): Promise<void> {
  await http.register(fastifyHelmet, {
    contentSecurityPolicy: {
      // The defaults would upgrade requests to HTTPS, which a service on loopback does not have.
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Other hosts of the domain may not have TLS.
    strictTransportSecurity: { includeSubDomains: false },
    // The original of a letter is framed by the page, which browsers decide by frame-ancestors.
    xFrameOptions: { action: 'sameorigin' },
  });
}
