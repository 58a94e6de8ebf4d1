import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiDescription, openApiDocument } from './open-api-document.js';

/** Prints the OpenAPI document of a service without connecting to any server or creating a provider. */
export async function printOpenApi(module: DynamicModule, api: ApiDescription): Promise<void> {
  const application = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: ['error'],
    preview: true,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(application, api), null, 2)}\n`);
}
