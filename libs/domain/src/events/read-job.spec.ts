import { describe, expect, it } from 'vitest';
import { type EventType, events, queues } from '../pipeline.js';
import { InvalidEventError } from './invalid-event.js';
import { makeEvent } from './make-event.js';
import { readJob } from './read-job.js';
import { documentReceived } from './document-received.event.js';

const received = makeEvent(
  'document.received',
  documentReceived.sample.documentId,
  'stored',
  new Date('2026-11-22T09:30:00Z'),
  documentReceived.sample,
);

const { sample } = events['determinations.parsed'];
const parsed = events['determinations.parsed'].data.parse(sample);
const documentParsed = makeEvent(
  'determinations.parsed',
  parsed.letter.documentId,
  'revision-1',
  new Date('2026-11-22T09:31:00Z'),
  parsed,
);
/** A part of a letter's JSON since revision 2. */
const bodyPartsJson = '"bodyParts":["lumbar-spine"],';

describe('event contracts', () => {
  it.each(Object.keys(events) as EventType[])('%s: the sample passes schema validation', (type) => {
    const contract = events[type];
    expect(contract.data.safeParse(contract.sample).error).toBeUndefined();
    expect(contract.type).toBe(type);
  });

  it.each(Object.keys(events) as EventType[])('%s belongs to exactly one queue', (type) => {
    const carriers = Object.values(queues).filter((queue) => (queue.events as readonly string[]).includes(type));
    expect(carriers).toHaveLength(1);
  });

  it('throws for invalid data and names the JSON pointer without the value', () => {
    const wrong = { ...documentReceived.sample, size: -1 };
    expect(() => makeEvent('document.received', wrong.documentId, 'stored', new Date(), wrong)).toThrow(
      /\[invalid_event\].*\/size \(too_small\)/,
    );
  });
});

describe('a letter of another document', () => {
  it('is rejected', () => {
    const { document, letter } = parsed;
    const data = { document, letter: { ...letter, documentId: 'f'.repeat(64) } };
    expect(() => makeEvent('determinations.parsed', document.documentId, 'revision-1', new Date(), data)).toThrow(
      /\/letter\/documentId/,
    );
  });
});

describe('a letter of revision 1', () => {
  it('is valid without the body parts of its citations', () => {
    const { data } = documentParsed;
    const sent = JSON.stringify({ events: [documentParsed] });
    expect(sent).toContain(bodyPartsJson);
    const [read] = readJob('determinations', 'index-events', JSON.parse(sent.replace(bodyPartsJson, '')));
    const [determination] = data.letter.determinations;
    expect(determination?.reviewerBasis.citations[0]?.bodyParts).not.toEqual([]);
    expect(read).toMatchObject({
      kind: 'event',
      event: { data: { letter: { determinations: [{ reviewerBasis: { citations: [{ bodyParts: [] }] } }] } } },
    });
  });
});

describe('readJob', () => {
  it('returns the events that were sent', () => {
    const through: unknown = JSON.parse(JSON.stringify({ events: [received] }));
    expect(readJob('rawDocuments', 'read-documents', through)).toEqual([{ kind: 'event', event: received }]);
  });

  it('returns the valid events of a job with an invalid one', () => {
    const results = readJob('rawDocuments', 'read-documents', { events: [received, { nonsense: true }] });
    expect(results.map(({ kind }) => kind)).toEqual(['event', 'invalid']);
  });

  it.each([
    ['an unknown type', { ...received, type: 'document.shredded' }, 'unknown_event'],
    ['a type of another queue', { ...received, type: 'document.failed' }, 'unknown_event'],
    ['a newer version', { ...received, dataversion: 2 }, 'unknown_event_version'],
    ['invalid data', { ...received, data: { ...received.data, mediaType: 'image/jpeg' } }, 'invalid_event'],
    ['another subject than its data', { ...received, subject: 'f'.repeat(64) }, 'invalid_event'],
    ['an unknown attribute', { ...received, colour: 'red' }, 'invalid_event'],
  ])('reports %s', (_, event, code) => {
    expect(readJob('rawDocuments', 'read-documents', { events: [event] })).toMatchObject([
      { kind: 'invalid', error: { code }, raw: event },
    ]);
  });

  it.each([
    ['a job of another name', 'shred-documents', { events: [received] }, 'unknown_job'],
    ['no events', 'read-documents', { events: [] }, 'invalid_event'],
    [
      'more events than the maximum',
      'read-documents',
      { events: Array.from({ length: 51 }, () => received) },
      'invalid_event',
    ],
    ['something else', 'read-documents', 'hello', 'invalid_event'],
  ])('throws for %s', (_, name, data, code) => {
    expect(() => readJob('rawDocuments', name, data)).toThrow(InvalidEventError);
    expect(() => readJob('rawDocuments', name, data)).toThrow(`[${code}]`);
  });
});
