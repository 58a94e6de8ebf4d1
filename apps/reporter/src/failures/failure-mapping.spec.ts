import { describe, expect, it } from 'vitest';
import { reasonOf } from './failure-mapping.js';

describe('the reason of a dead letter', () => {
  it.each<[reason: string, code: string, detail: string]>([
    ['[invalid_event] The job has no events.', 'invalid_event', 'The job has no events.'],
    ['[database_misfit] Line one.\nLine two.', 'database_misfit', 'Line one.\nLine two.'],
    // BullMQ's own reason has no code.
    ['job stalled more than allowable limit', 'job_failed', 'job stalled more than allowable limit'],
    ['[ERR_1] Not one of our codes.', 'job_failed', '[ERR_1] Not one of our codes.'],
    ['Failed [invalid_event] within.', 'job_failed', 'Failed [invalid_event] within.'],
    ['', 'job_failed', ''],
  ])('%j has the code %s', (reason, code, detail) => {
    expect(reasonOf(reason)).toEqual({ code, detail });
  });
});
