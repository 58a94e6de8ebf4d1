/**
 * Injection token of a worker's `AbortController`. `workerConnection` is given its signal, and `stopWorker` aborts it at
 * shutdown, so that the Redis connections of the worker are not restored once the service stops.
 */
export const SHUTDOWN_SIGNAL = Symbol('SHUTDOWN_SIGNAL');
