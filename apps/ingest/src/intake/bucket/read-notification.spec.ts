import { describe, expect, it } from 'vitest';
import { readNotification } from './read-notification.js';

const event = (key: string, eventName = 'ObjectCreated:Put', bucket = 'letters') => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  eventName,
  s3: { s3SchemaVersion: '1.0', bucket: { name: bucket }, object: { key, size: 5, eTag: 'abc', sequencer: '00A' } },
});
const one = [{ bucket: 'letters', key: 'inbox/letter.txt' }];
const plain = { Records: [event('inbox/letter.txt')] };

describe('a notification', () => {
  it.each<[string, unknown]>([
    ['as S3 sends it', plain],
    [
      'with the prefix that other servers write',
      { EventName: 's3:ObjectCreated:Put', Records: [event('inbox/letter.txt', 's3:ObjectCreated:Put')] },
    ],
    [
      'in a queue’s messages, as a function gets them',
      { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(plain) }] },
    ],
    ['in a queue’s messages, as they are received', { Messages: [{ MessageId: '1', Body: JSON.stringify(plain) }] }],
    ['in one message of a queue', { MessageId: '1', Body: JSON.stringify(plain) }],
    ['in one message of a topic', { Type: 'Notification', Message: JSON.stringify(plain) }],
    [
      'in a topic’s message that came by a queue',
      { Records: [{ body: JSON.stringify({ Type: 'Notification', Message: JSON.stringify(plain) }) }] },
    ],
  ])('is read %s', (_, body) => {
    expect(readNotification(body)).toEqual(one);
  });

  it('keeps the order of its events and skips those of other types', () => {
    const body = {
      Records: [event('b'), event('c', 'ObjectRemoved:Delete'), event('a'), event('b', 'ObjectCreated:Copy')],
    };
    expect(readNotification(body)?.map(({ key }) => key)).toEqual(['b', 'a', 'b']);
  });

  it.each([
    ['inbox/two+words.txt', 'inbox/two words.txt'],
    ['inbox/a%2Bb.txt', 'inbox/a+b.txt'],
    ['inbox/%C3%A4%E2%80%99.pdf', 'inbox/ä’.pdf'],
    ['inbox/100%25.txt', 'inbox/100%.txt'],
  ])('names %s', (encoded, key) => {
    expect(readNotification({ Records: [event(encoded)] })?.[0]?.key).toBe(key);
  });

  it('has no objects in the test event of S3', () => {
    expect(readNotification({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'letters' })).toEqual([]);
    expect(readNotification({ Records: [] })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no object', 'Records'],
    ['nothing', null],
    ['another object', { hello: 'world' }],
    ['records of another kind', { Records: [{ dynamodb: {} }] }],
    ['one bad record among good ones', { Records: [event('a'), {}] }],
    ['a message that is no JSON', { Body: 'hello' }],
    ['a key that cannot be decoded', { Records: [event('%E4')] }],
    [
      'envelopes without end',
      Array.from({ length: 9 }).reduce<unknown>((inner) => ({ Body: JSON.stringify(inner) }), plain),
    ],
  ])('is none: %s', (_, body) => {
    expect(readNotification(body)).toBeNull();
  });
});
