import { expect, it } from 'vitest';
import { type ProblemCode, problems } from '#domain/errors/problem-catalogue.js';
import { problemDetails, problemDetailsSchema } from './problem-details.js';

it.each(Object.keys(problems) as ProblemCode[])('%s has status, title and remedy of the catalogue', (code) => {
  const details = problemDetails(code, 'This happened.', '7');
  expect(problemDetailsSchema.parse(details)).toEqual({
    type: `urn:rationale:problem:${code}`,
    ...problems[code],
    detail: 'This happened.',
    code,
    instance: 'urn:rationale:request:7',
  });
});

it('has no instance without a request', () => {
  expect(problemDetails('not_found', 'Nothing.')).not.toHaveProperty('instance');
});
