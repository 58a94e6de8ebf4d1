import { type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';

/** Structured logs, one JSON object a line on standard output. Requests are logged by `logRequests`. */
export function loggingModule(service: ServiceName, level: string): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    },
    forRoutes: [],
  });
}
