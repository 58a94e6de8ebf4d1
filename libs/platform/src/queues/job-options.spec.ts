import { expect, it } from 'vitest';
import { documentFailed } from '#domain/events/document-failed.event.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { jobOptions } from './job-options.js';

it('tries as often as the events say, ever slower, with chance', () => {
  expect(jobOptions(['document.received'])).toMatchObject({
    attempts: documentReceived.retry.attempts,
    backoff: { type: 'exponential', delay: documentReceived.retry.firstDelay, jitter: 0.5 },
  });
});

it('takes the most patient of several events', () => {
  const { attempts } = jobOptions(['document.received', 'document.failed']);
  expect(attempts).toBe(Math.max(documentReceived.retry.attempts, documentFailed.retry.attempts));
});

it('bounds what is kept of finished and failed jobs', () => {
  expect(jobOptions(['document.received'])).toMatchObject({
    removeOnComplete: { count: expect.any(Number) as number },
    removeOnFail: { age: expect.any(Number) as number, count: expect.any(Number) as number },
  });
});
