import { applyDecorators, HttpStatus } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type ProblemCode, problems } from '#domain/errors/problem-catalogue.js';
import { problemDetailsSchema } from '#platform/problem/problem-details.js';
import { z } from 'zod';

const problemContent = {
  'application/problem+json': {
    schema: z.toJSONSchema(problemDetailsSchema, { target: 'openapi-3.0' }) as Readonly<Record<string, unknown>>,
  },
};

/** Says what a route answers: the form of its answer, and the problems that it can answer with instead. */
export function Answers(schema: z.ZodType, codes: readonly ProblemCode[]): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status: HttpStatus.OK, description: 'The answer.', standardSchema: schema }),
    AnswersProblems(codes),
  );
}

/** Says which problems a route can answer with. */
export function AnswersProblems(codes: readonly ProblemCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => problems[code].status))];
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: codes
          .filter((code) => problems[code].status === status)
          .map((code) => `\`${code}\`: ${problems[code].title}.`)
          .join(' '),
        content: problemContent,
      }),
    ),
  );
}

/** Says that a route knows `If-None-Match`. */
export function AnswersNotModified(): MethodDecorator {
  return ApiResponse({ status: HttpStatus.NOT_MODIFIED, description: 'The client has this answer already.' });
}
