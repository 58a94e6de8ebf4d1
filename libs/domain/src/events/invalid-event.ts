import { type z } from 'zod';

/** Why an event is invalid. A retry cannot succeed, since the data of a job does not change. */
export type InvalidEventCode = 'unknown_job' | 'unknown_event' | 'unknown_event_version' | 'invalid_event';

/** An invalid job or event. Its message names JSON pointers and never values, so that no letter's text is logged. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';

  constructor(
    readonly code: InvalidEventCode,
    detail: string,
  ) {
    super(`[${code}] ${detail}`);
  }

  /** Lists the paths and codes of at most five zod issues. */
  static fromIssues(type: string, issues: readonly z.core.$ZodIssue[]): InvalidEventError {
    const pointers = issues.slice(0, 5).map((issue) => `/${issue.path.map(String).join('/')} (${issue.code})`);
    return new InvalidEventError(
      'invalid_event',
      `The data of ${type} fails schema validation at ${pointers.join(', ')}.`,
    );
  }

  /** Reports data of another document than the event's subject. */
  static fromSubjectMismatch(type: string): InvalidEventError {
    return new InvalidEventError('invalid_event', `The data of ${type} belongs to another document than its subject.`);
  }
}
