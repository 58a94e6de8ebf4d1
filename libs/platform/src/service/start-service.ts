import { randomUUID } from 'node:crypto';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';
import { logRequests } from '../logging/log-requests.js';
import { sendProblem } from '../problem/send-problem.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { validationPipe } from '../problem/validation-pipe.js';
import { InvalidSettingsError } from '../settings/load-settings.js';

/** How a service is started. */
export interface ServiceDefinition<Settings> {
  readonly service: ServiceName;
  readonly loadSettings: () => Settings;
  readonly module: (settings: Settings) => DynamicModule;
  readonly address: (settings: Settings) => { readonly host: string; readonly port: number };
  /** Largest request body in bytes. */
  readonly bodyLimit?: (settings: Settings) => number;
  /** False where the service takes bodies as they come, of any content type: `prepare` says how. */
  readonly parseBodies?: boolean;
  /** Anything that must be done to the application before it listens. */
  readonly prepare?: (application: NestFastifyApplication, settings: Settings) => Promise<void>;
}

/** Milliseconds in which a request must have come in whole. */
const longestRequest = 300_000;

/** Milliseconds that requests under way are given when the service is told to stop; then they are cut off. */
const longestFarewell = 5_000;

/**
 * Milliseconds that requests under way have to end once the service stops. Then every connection is cut, those too that
 * a browser opened beforehand and never used, which Node does not count as idle.
 */
const lastRequests = 3_000;

/** A service that has not stopped by then is ended: whatever it held is done again by another. */
const longestStop = 25_000;

/**
 * Starts a service and tells its parent process its address (`{type: 'listening', port}`), if it has one.
 * SIGTERM, SIGINT and the end of the parent stop it: intake first, then what Nest's shutdown hooks close.
 * A fault at the start is told in words and ends the process with status 1.
 */
export async function startService<Settings>(start: ServiceDefinition<Settings>): Promise<void> {
  try {
    const settings = start.loadSettings();
    const application = await NestFactory.create<NestFastifyApplication>(
      start.module(settings),
      httpAdapter(start.bodyLimit?.(settings)),
      { bufferLogs: true, abortOnError: false, bodyParser: start.parseBodies ?? true },
    );
    const logger = application.get(Logger);
    application.useLogger(logger);
    application.useGlobalFilters(new ProblemFilter());
    application.useGlobalPipes(validationPipe());
    const http = application.getHttpAdapter().getInstance();
    logRequests(http);
    http.addHook('preClose', (done) => {
      setTimeout(() => {
        http.server.closeAllConnections();
      }, lastRequests).unref();
      done();
    });
    stopOnSignal(application);
    await start.prepare?.(application, settings);
    const { host, port } = start.address(settings);
    await application.listen({ host, port });
    const address = application.getHttpServer().address();
    const listening = typeof address === 'object' && address !== null ? address.port : port;
    logger.log({ host, port: listening }, `${start.service} listens`);
    process.send?.({ type: 'listening', port: listening });
  } catch (error) {
    process.stderr.write(`${describe(start.service, error)}\n`);
    process.exit(1);
  }
}

function httpAdapter(bodyLimit = 1_000_000): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    forceCloseConnections: 'idle',
    requestTimeout: longestRequest,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    // What the router refuses before Nest sees it (a malformed address).
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply, 'invalid_request', error.message, request.id);
    },
  });
}

function stopOnSignal(application: NestFastifyApplication): void {
  application.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const bound = () => {
    setTimeout(() => {
      application.getHttpServer().closeAllConnections();
    }, longestFarewell).unref();
    setTimeout(() => {
      process.stderr.write(`Not stopped within ${longestStop} ms; ended.\n`);
      process.exit(1);
    }, longestStop).unref();
  };
  process.once('SIGTERM', bound);
  process.once('SIGINT', bound);
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

function describe(service: ServiceName, error: unknown): string {
  if (error instanceof InvalidSettingsError) return `${service} did not start: ${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${service} did not start: its port is in use. Set another port, or 0 for any free one.`;
  }
  return `${service} did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
