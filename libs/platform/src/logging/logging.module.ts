import { type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { type ServiceName } from '#domain/pipeline.js';

/** Structured logs, one JSON object a line on standard output; never a header that may hold a secret. */
export function loggingModule(service: ServiceName, level: string): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      base: { service },
      autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/health/') },
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: unknown; url: unknown }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: unknown }) => ({ statusCode }),
      },
    },
  });
}
