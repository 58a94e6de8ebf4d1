import { Controller, Get, MethodNotAllowedException, Module, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProblemError } from './problem-error.js';
import { ProblemFilter } from './problem.filter.js';
import { problemDetailsSchema } from './problem-details.js';

@Controller()
class FaultyController {
  @Put('method')
  refuseMethod(): never {
    throw new MethodNotAllowedException('Cannot PUT /method');
  }

  @Get('unexpected')
  failUnexpectedly(): never {
    throw new Error('A secret of the implementation.');
  }

  @Get('later')
  refuseForNow(): never {
    throw new ProblemError('queue_unavailable', 'No connection.', { retryAfterSeconds: 7 });
  }
}

@Module({ controllers: [FaultyController] })
class FaultyModule {}

let application: NestFastifyApplication;
beforeAll(async () => {
  application = await NestFactory.create<NestFastifyApplication>(FaultyModule, new FastifyAdapter(), { logger: false });
  application.useGlobalFilters(new ProblemFilter());
  await application.init();
  await application.getHttpAdapter().getInstance().ready();
});
afterAll(() => application.close());

it.each([
  ['PUT', '/method', 405, 'method_not_allowed', 'Cannot PUT /method'],
  ['GET', '/unexpected', 500, 'internal_error', 'The log has more under this instance.'],
  ['GET', '/later', 503, 'queue_unavailable', 'No connection.'],
  ['GET', '/nothing', 404, 'not_found', 'Cannot GET /nothing'],
] as const)('%s %s is answered with %i %s', async (method, url, status, code, detail) => {
  const response = await application.inject({ method, url });
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(problemDetailsSchema.parse(response.json())).toMatchObject({ code, status });
  if (code !== 'internal_error') expect(response.json()).toMatchObject({ detail });
  expect(response.body).not.toContain('secret');
});

it('says when to retry, where that is known', async () => {
  expect((await application.inject('/later')).headers['retry-after']).toBe('7');
  expect((await application.inject('/unexpected')).headers['retry-after']).toBeUndefined();
});
