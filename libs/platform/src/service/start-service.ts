import { randomUUID } from 'node:crypto';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';
import { AccessControl } from '../access/access-control.js';
import { registerRateLimit } from '../access/rate-limit.js';
import { allowedHosts, isLoopback, refuseOrigin } from '../access/request-origin.js';
import { registerResponseHeaders } from '../access/response-headers.js';
import { AuditLog } from '../audit/audit-log.js';
import { logRequests } from '../logging/log-requests.js';
import { answerMalformedRequest } from '../problem/malformed-request.js';
import { sendProblem } from '../problem/send-problem.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../problem/validation-pipe.js';
import { ProducerRedis } from '../queues/producer.module.js';
import { InvalidSettingsError } from '../settings/load-settings.js';
import { type AccessSettings, type QueueSettings } from '../settings/shared-settings.js';

/** How a service is started. */
export interface ServiceDefinition<Settings extends AccessSettings & QueueSettings> {
  readonly service: ServiceName;
  readonly loadSettings: () => Settings;
  readonly module: (settings: Settings) => DynamicModule;
  readonly address: (settings: Settings) => { readonly host: string; readonly port: number };
  /** Requests that a client may send per minute, if the setting does not say. */
  readonly requestsPerMinute?: number;
  /** Maximum size of a request body in bytes. */
  readonly bodyLimit?: (settings: Settings) => number;
  /** False if the service reads request bodies itself; `prepare` registers how. */
  readonly parseBodies?: boolean;
  /** Configures the application before it listens. */
  readonly prepare?: (application: NestFastifyApplication, settings: Settings, access: AccessControl) => Promise<void>;
}

/** Milliseconds within which a request must be received completely. */
const requestTimeoutMs = 300_000;

/** Milliseconds after a stop signal within which requests in progress may finish; then all connections are closed. */
const drainTimeoutMs = 5_000;

/**
 * Milliseconds within which requests in progress may finish once the HTTP server closes. Then all connections are closed,
 * also those that a browser opened in advance and did not use, which Node does not count as idle.
 */
const closeTimeoutMs = 3_000;

/** Milliseconds after which a service that has not stopped exits; its jobs are processed by another worker. */
const stopTimeoutMs = 25_000;

/**
 * Starts a service and sends its port (`{type: 'listening', port}`) to the parent process, if there is one. SIGTERM,
 * SIGINT and the end of the parent stop it: first the HTTP server, then the parts that have shutdown hooks of Nest. An
 * error at start is written to standard error and ends the process with status 1.
 */
export async function startService<Settings extends AccessSettings & QueueSettings>(
  service: ServiceDefinition<Settings>,
): Promise<void> {
  try {
    const settings = service.loadSettings();
    requireTrust(settings);
    const application = await NestFactory.create<NestFastifyApplication>(
      service.module(settings),
      httpAdapter(settings.RATIONALE_TRUSTED_PROXIES, service.bodyLimit?.(settings)),
      { bufferLogs: true, abortOnError: false, bodyParser: service.parseBodies ?? true },
    );
    const logger = application.get(Logger);
    application.useLogger(logger);
    const filter = new ProblemFilter();
    application.useGlobalFilters(filter);
    application.useGlobalPipes(validationPipe());
    const http = application.getHttpAdapter().getInstance();
    describeErrors(http, filter);
    logRequests(http);
    await registerResponseHeaders(http);
    checkOrigins(http, settings);
    const access = await AccessControl.open(settings, (message, error) => {
      logger.error({ err: error }, message);
    });
    await access.register(http);
    const { client } = application.get(ProducerRedis, { strict: false });
    const isOwnMachine = !access.isRequired && isLoopback(settings.RATIONALE_HOST);
    if (!isOwnMachine && service.service !== 'parser') {
      const { RATIONALE_QUEUE_PREFIX: prefix } = settings;
      const auditLog = new AuditLog({ service: service.service, redis: client, prefix, logger });
      auditLog.register(http);
      // All services have the same file of keys.
      if (service.service === 'reporter') {
        access.followKeys((keys) => {
          auditLog.recordKeys(keys);
        });
      }
    }
    await registerRateLimit(
      http,
      { redis: client, prefix: settings.RATIONALE_QUEUE_PREFIX },
      rateLimitOf(service, settings),
    );
    http.addHook('preClose', (done) => {
      setTimeout(() => {
        http.server.closeAllConnections();
      }, closeTimeoutMs).unref();
      done();
    });
    stopOnSignal(application);
    await service.prepare?.(application, settings, access);
    const { host, port } = service.address(settings);
    await application.listen({ host, port });
    const address = application.getHttpServer().address();
    const listening = typeof address === 'object' && address !== null ? address.port : port;
    logger.log({ host, port: listening }, `Service ${service.service} listening`);
    process.send?.({ type: 'listening', port: listening });
  } catch (error) {
    process.stderr.write(`${describe(service.service, error)}\n`);
    process.exit(1);
  }
}

/** One person on one machine is not limited. */
function rateLimitOf(
  { requestsPerMinute }: Pick<ServiceDefinition<never>, 'requestsPerMinute'>,
  { RATIONALE_RATE_LIMIT, RATIONALE_AUTH, RATIONALE_HOST }: AccessSettings,
): number {
  const isOwnMachine = RATIONALE_AUTH === 'none' && isLoopback(RATIONALE_HOST);
  return RATIONALE_RATE_LIMIT ?? (isOwnMachine ? 0 : (requestsPerMinute ?? 60_000));
}

/** @throws InvalidSettingsError if the service can be reached from other machines and nobody said that this is wanted */
function requireTrust({ RATIONALE_HOST, RATIONALE_AUTH, RATIONALE_TRUST_NETWORK }: AccessSettings): void {
  if (RATIONALE_AUTH !== 'none' || RATIONALE_TRUST_NETWORK || isLoopback(RATIONALE_HOST)) return;
  throw new InvalidSettingsError([
    `RATIONALE_HOST: ${RATIONALE_HOST} can be reached from other machines, and no key is required. Set RATIONALE_AUTH=keys, or RATIONALE_HOST=127.0.0.1, or RATIONALE_TRUST_NETWORK=true if a proxy or the network decides who reaches it.`,
  ]);
}

/** Converts errors that Nest does not: those of routes without a controller, and those of Node before there is a request. */
function describeErrors(http: FastifyInstance, filter: ProblemFilter): void {
  http.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => {
      filter.respond(error, request, reply);
    };
  });
  // Node would respond with 417 and no body; an expectation may be ignored (RFC 9110, 10.1.1).
  http.server.on('checkExpectation', (request, response) => http.server.emit('request', request, response));
}

function checkOrigins(http: FastifyInstance, settings: AccessSettings): void {
  const hosts = allowedHosts(settings.RATIONALE_ALLOWED_HOSTS, settings.RATIONALE_HOST);
  http.addHook('onRequest', (request, reply, done) => {
    const { host, origin, 'sec-fetch-site': fetchSite } = request.headers;
    const refusal = refuseOrigin(
      { method: request.method, path: pathOf(request.url), host, origin, fetchSite: [fetchSite].flat()[0] },
      hosts,
    );
    if (refusal === null) done();
    else sendProblem(reply, refusal.code, refusal.detail, request.id);
  });
}

/** The path of a request target, which may be in absolute form. */
function pathOf(target: string): string {
  return URL.canParse(target) ? new URL(target).pathname : (target.split('?', 1)[0] ?? '');
}

function httpAdapter(trustedProxies: string[], bodyLimit = 1_000_000): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    // Node would respond with 400 and no body; `checkOrigins` refuses a request without Host.
    http: { requireHostHeader: false },
    clientErrorHandler: answerMalformedRequest,
    // Errors of the router before Nest is called, for example of a malformed URL.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, 'invalid_request', error.message, request.id);
    },
  });
}

function stopOnSignal(application: NestFastifyApplication): void {
  application.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const limitStop = () => {
    setTimeout(() => {
      application.getHttpServer().closeAllConnections();
    }, drainTimeoutMs).unref();
    setTimeout(() => {
      process.stderr.write(`Service did not stop within ${stopTimeoutMs} ms, process ended\n`);
      process.exit(1);
    }, stopTimeoutMs).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, limitStop);
    // Nest removes its handlers before the process exits; without a handler, a second signal would kill it then.
    process.on(signal, () => undefined);
  }
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

function describe(service: ServiceName, error: unknown): string {
  if (error instanceof InvalidSettingsError) return `${service} did not start: ${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${service} did not start: the port is in use. Set another port, or 0 to use any free port.`;
  }
  return `${service} did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
