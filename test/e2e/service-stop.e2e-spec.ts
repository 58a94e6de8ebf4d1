import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { makeTestSettings, startTestService } from '../support/test-service.js';

it('stops while a connection without a request is open', async () => {
  const ingest = await startTestService('ingest', await makeTestSettings());
  const socket = connect(Number(new URL(ingest.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  await ingest.stop();
  expect(await ingest.ended).toBe('status 0');
  socket.destroy();
});

it('stops with status 0 if signals are repeated until it has exited', async () => {
  const ingest = await startTestService('ingest', await makeTestSettings());
  const repeated = setInterval(() => process.kill(ingest.pid, 'SIGTERM'), 1);
  void ingest.ended.then(() => {
    clearInterval(repeated);
  });
  expect(await ingest.ended).toBe('status 0');
});
