import { AsyncLocalStorage } from 'node:async_hooks';
import { type FastifyInstance } from 'fastify';
import { ProblemError } from '#platform/problem/problem-error.js';

/** Aborted, with a `ProblemError`, when nobody waits for the work that is in progress any more. */
const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/** Returns the signal of the present work; undefined if the work belongs to no request. */
export function requestSignal(): AbortSignal | undefined {
  return signals.getStore();
}

/** Runs work under a signal; undefined if it must not end with the request that caused it. */
export function withSignal<Result>(signal: AbortSignal | undefined, work: () => Result): Result {
  return signals.run(signal, work);
}

/** Gives the work of every request a signal, which is aborted if the client disconnects before it has the response. */
export function registerRequestSignal(http: FastifyInstance): void {
  http.addHook('onRequest', (_request, reply, done) => {
    const controller = new AbortController();
    reply.raw.once('close', () => {
      if (reply.raw.writableFinished) return;
      controller.abort(new ProblemError('client_disconnected', 'The client has disconnected; the work was ended.'));
    });
    signals.run(controller.signal, done);
  });
}
