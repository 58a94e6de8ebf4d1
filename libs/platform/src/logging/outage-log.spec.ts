import { expect, it } from 'vitest';
import { OutageLog } from './outage-log.js';

it('logs the begin of an outage, once per minute while it lasts, and its end', () => {
  const lines: string[] = [];
  const logger = {
    warn: (fields: { reason: string }, message: string) => lines.push(`${message}: ${fields.reason}`),
    log: (message: string) => lines.push(message),
  };
  const log = new OutageLog(logger, 'Raw store', 'jobs postponed');
  log.noteAvailable();
  expect(lines).toEqual([]);
  for (let second = 0; second < 150; second += 1) log.noteUnavailable(`after ${second} s`, second * 1_000);
  log.noteAvailable();
  log.noteAvailable();
  log.noteUnavailable('again', 150_000);
  expect(lines).toEqual([
    'Raw store unavailable, jobs postponed: after 0 s',
    'Raw store unavailable, jobs postponed: after 60 s',
    'Raw store unavailable, jobs postponed: after 120 s',
    'Raw store available again',
    'Raw store unavailable, jobs postponed: again',
  ]);
});
