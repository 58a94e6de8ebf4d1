import { applyDecorators, HttpStatus } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { type z } from 'zod';

/** Says what a route answers: the form of its answer, and the problems that it can answer with instead. */
export function ApiResult(schema: z.ZodType, ...codes: readonly ProblemCode[]): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: HttpStatus.OK, description: 'The answer.', standardSchema: schema }),
    ApiProblems(...codes),
  );
}

/** Says that a route knows `If-None-Match`. */
export function ApiNotModified(): MethodDecorator {
  return ApiResponse({ status: HttpStatus.NOT_MODIFIED, description: 'The client has this answer already.' });
}
