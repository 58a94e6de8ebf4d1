import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { InvalidSettingsError } from '../settings/load-settings.js';

/** How a service is started. */
export interface ServiceStart<Settings> {
  readonly service: ServiceName;
  readonly loadSettings: () => Settings;
  readonly module: (settings: Settings) => DynamicModule;
  readonly address: (settings: Settings) => { readonly host: string; readonly port: number };
  /** Largest request body in bytes. */
  readonly bodyLimit?: (settings: Settings) => number;
  /** Anything that must be done to the application before it listens. */
  readonly prepare?: (application: NestFastifyApplication, settings: Settings) => Promise<void>;
}

/**
 * Starts a service and tells the process that started it its address (`{type: 'listening', port}`); the service stops
 * when that process is gone.
 * SIGTERM and SIGINT stop it: intake first, then what Nest's shutdown hooks close.
 * A fault at the start is told in words and ends the process with status 1.
 */
export async function startService<Settings>(start: ServiceStart<Settings>): Promise<void> {
  try {
    const settings = start.loadSettings();
    const application = await NestFactory.create<NestFastifyApplication>(
      start.module(settings),
      new FastifyAdapter({
        bodyLimit: start.bodyLimit?.(settings) ?? 1_000_000,
        forceCloseConnections: 'idle',
        routerOptions: { maxParamLength: 200 },
      }),
      { bufferLogs: true, abortOnError: false },
    );
    const logger = application.get(Logger);
    application.useLogger(logger);
    application.useGlobalFilters(new ProblemFilter());
    application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
    await start.prepare?.(application, settings);
    const { host, port } = start.address(settings);
    await application.listen({ host, port });
    const address = application.getHttpServer().address();
    const listening = typeof address === 'object' && address !== null ? address.port : port;
    logger.log({ host, port: listening }, `${start.service} listens`);
    if (process.send !== undefined) {
      process.send({ type: 'listening', port: listening });
      process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    }
  } catch (error) {
    process.stderr.write(`${describe(start.service, error)}\n`);
    process.exit(1);
  }
}

function describe(service: ServiceName, error: unknown): string {
  if (error instanceof InvalidSettingsError) return `${service} did not start: ${error.message}`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${service} did not start: its port is in use. Set another port, or 0 for any free one.`;
  }
  return `${service} did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
