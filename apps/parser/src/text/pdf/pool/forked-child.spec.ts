import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ForkedChild } from './forked-child.js';

const limits = { maxMemoryBytes: 4_000_000_000, maxTimeMs: 30_000 };

let folder = '';
let child: ForkedChild | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forked-child-'));
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => child?.end());

/** Starts a process that runs `source`, an ES module. */
async function forkSource(source: string): Promise<ForkedChild> {
  const path = join(folder, 'child.mjs');
  await writeFile(path, source);
  child = new ForkedChild({ path, execArgv: [] });
  return child;
}

describe('ForkedChild', { timeout: 30_000 }, () => {
  it('receives the response to a request', async () => {
    const echo = await forkSource(`process.on('message', ({ word }) => process.send(word + ' received'));`);
    expect(await echo.next(limits, { word: 'one' })).toEqual({ kind: 'message', message: 'one received' });
    expect(await echo.next(limits, { word: 'two' })).toEqual({ kind: 'message', message: 'two received' });
  });

  it.each([
    ['process.exit(3);', { kind: 'crashed', how: 'exit code 3' }],
    [`throw new Error('no');`, { kind: 'crashed', how: 'exit code 1' }],
    [`process.kill(process.pid, 'SIGABRT');`, { kind: 'crashed', how: 'SIGABRT' }],
    [`process.kill(process.pid, 'SIGKILL');`, { kind: 'killed', how: 'SIGKILL' }],
  ])('reports how a process ended: %s', async (source, expected) => {
    expect(await (await forkSource(source)).next(limits)).toEqual(expected);
  });

  it('reports the exit of a process to later requests', async () => {
    const gone = await forkSource('process.exit(0);');
    await gone.next(limits);
    expect(gone.alive).toBe(false);
    expect(await gone.next(limits, { word: 'late' })).toEqual({ kind: 'crashed', how: 'exit code 0' });
  });

  it('keeps the end of the standard error', async () => {
    const talker = await forkSource(`console.error('x'.repeat(5_000) + 'the reason'); process.exitCode = 1;`);
    await talker.next(limits);
    expect(talker.stderrTail).toMatch(/^x+the reason$/);
    expect(talker.stderrTail.length).toBeLessThan(2_001);
  });

  it.each([
    ['time', 'for (;;);', { ...limits, maxTimeMs: 200 }],
    [
      'memory',
      'const kept = []; setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 10);',
      { ...limits, maxMemoryBytes: 400_000_000 },
    ],
  ])('reports when a process exceeds its %s limit', async (limit, source, bounds) => {
    expect(await (await forkSource(source)).next(bounds)).toEqual({ kind: 'limit-exceeded', limit });
  });

  it('does not pass the environment to the process', async () => {
    const listing = await forkSource('process.send(Object.keys(process.env));');
    const next = await listing.next(limits);
    expect(next.kind === 'message' && next.message).not.toContain('PATH');
  });
});
