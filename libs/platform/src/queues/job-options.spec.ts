import { expect, it } from 'vitest';
import { documentFailed } from '#domain/events/document-failed.event.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { documentRejected } from '#domain/events/document-rejected.event.js';
import { bytesPerJob, queues } from '#domain/pipeline.js';
import { jobOptions } from './job-options.js';

it('has the attempts of the events, with exponential backoff and jitter', () => {
  expect(jobOptions('rawDocuments', ['document.received'])).toMatchObject({
    attempts: documentReceived.retry.attempts,
    backoff: { type: 'exponential', delay: documentReceived.retry.firstDelayMs, jitter: 0.5 },
  });
});

it('has the most attempts among several events', () => {
  const { attempts } = jobOptions('determinations', ['document.rejected', 'document.failed']);
  expect(attempts).toBe(Math.max(documentRejected.retry.attempts, documentFailed.retry.attempts));
});

it.each(['rawDocuments', 'determinations'] as const)('bounds what is kept of %s', (key) => {
  expect(jobOptions(key, [])).toMatchObject({
    removeOnComplete: { count: queues[key].finishedJobsKept },
    removeOnFail: { age: expect.any(Number) as number, count: expect.any(Number) as number },
  });
});

it('keeps at most 20 MB of finished jobs that carry letters', () => {
  expect(queues.determinations.finishedJobsKept * bytesPerJob).toBeLessThanOrEqual(20_000_000);
});
