import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problems, type ProblemCode } from '#domain/errors/problem-catalogue.js';

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } };

/** Describes the problems that a route can return. Problems with the same status share one description. */
export function ApiProblems(...codes: readonly ProblemCode[]): MethodDecorator {
  return applyDecorators(
    ...[...describedByStatus(codes)].map(([status, description]) => ApiResponse({ status, description, content })),
  );
}

/** Returns the same description as OpenAPI objects, for a route without a controller. */
export function problemResponses(
  ...codes: readonly ProblemCode[]
): Record<string, { description: string; content: typeof content }> {
  return Object.fromEntries(
    [...describedByStatus(codes)].map(([status, description]) => [String(status), { description, content }]),
  );
}

function describedByStatus(codes: readonly ProblemCode[]): ReadonlyMap<number, string> {
  const described = new Map<number, string>();
  for (const code of codes) {
    const { status, title } = problems[code];
    const before = described.get(status);
    described.set(status, `${before === undefined ? '' : `${before} `}\`${code}\`: ${title}.`);
  }
  return described;
}
