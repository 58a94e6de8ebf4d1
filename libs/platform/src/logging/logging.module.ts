import { type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';

/** Writes structured logs to standard output, one JSON object per line. Requests are logged by `logRequests`. */
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
