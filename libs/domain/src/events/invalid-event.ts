import { type z } from 'zod';

/** What is wrong with an event; each is final, since no retry changes a job's data. */
export type InvalidEventCode = 'unknown_job' | 'unknown_event' | 'unknown_event_version' | 'invalid_event';

/** A job or event that its reader cannot take. Names places, never values, so that no letter's text reaches a log. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';

  constructor(
    readonly code: InvalidEventCode,
    detail: string,
  ) {
    super(`[${code}] ${detail}`);
  }

  /** From zod's issues: their paths and codes, at most five. */
  static fromIssues(type: string, issues: readonly z.core.$ZodIssue[]): InvalidEventError {
    const places = issues.slice(0, 5).map((issue) => `/${issue.path.map(String).join('/')} (${issue.code})`);
    return new InvalidEventError(
      'invalid_event',
      `The data of ${type} does not fit its schema at ${places.join(', ')}.`,
    );
  }
  /** From data that is about another document than the event says. */
  static fromSubjectMismatch(type: string): InvalidEventError {
    return new InvalidEventError('invalid_event', `The data of ${type} is about another document than its subject.`);
  }
}
