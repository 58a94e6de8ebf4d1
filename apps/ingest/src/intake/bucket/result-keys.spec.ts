import { describe, expect, it } from 'vitest';
import { resultKey, resultsPrefix, isInboxKey, versionOfResultKey, versionId } from './result-keys.js';

const inbox = { bucket: 'letters', prefix: 'in/box/' };
const whole = { bucket: 'letters', prefix: '' };

it('has the results beside the inbox', () => {
  expect(resultsPrefix(inbox)).toBe('in/box.answers/');
  expect(resultsPrefix(whole)).toBe('.answers/');
});

describe('the key of a result', () => {
  const object = { key: 'in/box/2016/letter.txt', etag: 'abc' };

  it('contains the key of the object and the version', () => {
    const key = resultKey(inbox, object);
    expect(key).toMatch(/^in\/box\.answers\/2016\/letter\.txt\.[0-9a-f]{16}\.json$/);
    expect(versionOfResultKey(key)).toBe(versionId(object));
  });

  it('differs with the version and with the key', () => {
    const keys = [object, { ...object, etag: 'abd' }, { ...object, key: `${object.key}2` }];
    expect(new Set(keys.map((one) => resultKey(inbox, one))).size).toBe(3);
    expect(new Set(keys.map(versionId)).size).toBe(3);
  });

  it.each([900, 1_000, 1_024])('is within the limit of S3 for a key of %s bytes', (length) => {
    const long = { key: inbox.prefix + 'x'.repeat(length - inbox.prefix.length), etag: 'abc' };
    expect(Buffer.byteLength(resultKey(inbox, long))).toBeLessThanOrEqual(1_024);
    expect(versionOfResultKey(resultKey(inbox, long))).toBe(versionId(long));
  });

  it('is distinguished from other keys', () => {
    expect(versionOfResultKey('in/box.answers/notes.json')).toBeNull();
  });
});

it.each([
  [inbox, 'in/box/letter.txt', true],
  [inbox, 'in/box/2016/letter.txt', true],
  [inbox, 'in/box/2016/', false],
  [inbox, 'in/box.answers/letter.txt.json', false],
  [inbox, 'in/boxes/letter.txt', false],
  [inbox, 'letter.txt', false],
  [whole, 'letter.txt', true],
  [whole, '.answers/letter.txt.json', false],
])('in %j, %s is taken: %s', (place, key, taken) => {
  expect(isInboxKey(place, key)).toBe(taken);
});
