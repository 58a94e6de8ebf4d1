import { describe, expect, it } from 'vitest';
import { sampleLetter } from '#domain/events/samples/sample-letter.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { readJob } from '#domain/events/read-job.js';
import { queues } from '#domain/pipeline.js';
import { PARSER_REVISION } from '../letter/revision.js';
import { failedEvent, parsedEvent, rejectedEvent } from './result-events.js';

const document = documentReceived.sample;
const letter = sampleLetter;

const endings = [
  ['parsed', () => parsedEvent(document, letter)],
  ['rejected', () => rejectedEvent(document, { code: 'no_text_layer', detail: 'All pages are images.' })],
  [
    'failed',
    () => failedEvent(document, { code: 'raw_store_unreachable', detail: 'No answer.', attempts: 5, places: [] }),
  ],
] as const;

describe.each(endings)('a document that %s', (_, make) => {
  it('is told so that the indexer can read it', () => {
    const event = make();
    const [read] = readJob('determinations', queues.determinations.job, {
      events: [JSON.parse(JSON.stringify(event))],
    });
    expect(read).toMatchObject({ kind: 'event', event: { type: event.type, subject: document.documentId } });
  });

  it('is told with the same id every time, which names the revision', () => {
    expect(make().id).toBe(make().id);
    expect(make().id).toContain(`revision-${PARSER_REVISION}`);
  });
});

it('cuts a detail that is too long', () => {
  expect(rejectedEvent(document, { code: 'not_text', detail: 'x'.repeat(5_000) }).data.detail).toHaveLength(2_000);
});

it('refuses a letter that does not fit', () => {
  expect(() => parsedEvent(document, { ...letter, fingerprint: 'none' })).toThrow('[invalid_event]');
});
