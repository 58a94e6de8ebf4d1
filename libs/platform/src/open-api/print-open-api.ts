import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiDescription, openApiDocument } from './open-api-document.js';

/** Prints a service's OpenAPI document without starting the service: nothing is connected, no provider is made. */
export async function printOpenApi(module: DynamicModule, api: ApiDescription): Promise<void> {
  const application = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: ['error'],
    preview: true,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(application, api), null, 2)}\n`);
}
