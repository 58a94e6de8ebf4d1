import { applyDecorators, HttpStatus } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { type z } from 'zod';

/** Documents the response of a route, and the problems that it can return instead. */
export function ApiResult(schema: z.ZodType, ...codes: readonly ProblemCode[]): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: HttpStatus.OK, description: 'The result.', standardSchema: schema }),
    ApiProblems(...codes),
  );
}

/** Documents that a route supports `If-None-Match`. */
export function ApiNotModified(): MethodDecorator {
  return ApiResponse({ status: HttpStatus.NOT_MODIFIED, description: 'The client has this response already.' });
}
