import { describe, expect, it } from 'vitest';
import { sampleLetter } from '#domain/events/samples/sample-letter.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { readJob } from '#domain/events/read-job.js';
import { queues } from '#domain/pipeline.js';
import { PARSER_REVISION } from '../letter/revision.js';
import { failedEvent, parsedEvent, rejectedEvent } from './result-events.js';

const document = documentReceived.sample;
const letter = sampleLetter;
const failure = { code: 'raw_store_unreachable', detail: 'No answer.', attempts: 5, codeLocations: [] };

const results = [
  ['determinations.parsed', () => parsedEvent(document, letter)],
  ['document.rejected', () => rejectedEvent(document, { code: 'no_text_layer', detail: 'All pages are images.' })],
  ['document.failed', () => failedEvent(document, failure)],
] as const;

describe.each(results)('%s', (type, make) => {
  it('passes the validation of the indexer', () => {
    const [read] = readJob('determinations', queues.determinations.job, {
      events: [JSON.parse(JSON.stringify(make()))],
    });
    expect(read).toMatchObject({ kind: 'event', event: { type, subject: document.documentId } });
  });

  it('has the same id every time, with the parser revision', () => {
    expect(make().id).toBe(make().id);
    expect(make().id).toBe(`${document.documentId}:${type}:revision-${PARSER_REVISION}`);
  });
});

it('truncates a detail and code locations to the maximum lengths', () => {
  expect(rejectedEvent(document, { code: 'not_text', detail: 'x'.repeat(5_000) }).data.detail).toHaveLength(2_000);
  const { data } = failedEvent(document, { ...failure, detail: 'x'.repeat(5_000), codeLocations: ['y'.repeat(600)] });
  expect(data.detail).toHaveLength(2_000);
  expect(data.places.map(({ length }) => length)).toEqual([500]);
});

it('throws for a letter that does not match the schema', () => {
  expect(() => parsedEvent(document, { ...letter, fingerprint: 'none' })).toThrow('[invalid_event]');
});
