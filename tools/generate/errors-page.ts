import { failures } from '#domain/errors/failure-catalogue.js';
import { problems } from '#domain/errors/problem-catalogue.js';
import { rejections } from '#domain/errors/rejection-catalogue.js';

/** docs/errors.md, from the catalogues. */
export function errorsPage(): string {
  const problemRows = Object.entries(problems).map(
    ([code, { status, title, remedy }]) => `| \`${code}\` | ${status} | ${title} | ${remedy} |`,
  );
  const rejectionRows = Object.entries(rejections).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  const failureRows = Object.entries(failures).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  return [
    '# Errors',
    '',
    'Written by `npm run generate` from libs/domain/src/errors.',
    '',
    '## Problems',
    '',
    'Every error response of ingest and reporter is `application/problem+json` (RFC 9457) with `code` and `remedy`.',
    '',
    '| code | status | what happened | what to do |',
    '| --- | --- | --- | --- |',
    ...problemRows,
    '',
    '## Rejections',
    '',
    'A document that was accepted but is not a readable IMR letter is `rejected` with one of these reasons. Its bytes',
    'remain in the raw store.',
    '',
    '| code | what was found | what to do |',
    '| --- | --- | --- |',
    ...rejectionRows,
    '',
    '## Failures',
    '',
    'A document that failed for a reason of the system can be retried: `GET /v1/failures`, `npx rationale failures`,',
    '`npx rationale retry`.',
    '',
    '| code | what happened | what to do |',
    '| --- | --- | --- |',
    ...failureRows,
    '',
  ].join('\n');
}
