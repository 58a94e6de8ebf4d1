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

/** A process that runs `source`, an ES module. */
async function forkSource(source: string): Promise<ForkedChild> {
  const path = join(folder, 'child.mjs');
  await writeFile(path, source);
  child = new ForkedChild({ path, execArgv: [] });
  return child;
}

describe('ForkedChild', { timeout: 30_000 }, () => {
  it('hears the answer to a question', async () => {
    const echo = await forkSource(`process.on('message', ({ word }) => process.send(word + ' heard'));`);
    expect(await echo.next(limits, { word: 'one' })).toEqual({ kind: 'message', message: 'one heard' });
    expect(await echo.next(limits, { word: 'two' })).toEqual({ kind: 'message', message: 'two heard' });
  });

  it.each([
    ['process.exit(3);', { kind: 'crashed', how: 'exit code 3' }],
    [`throw new Error('no');`, { kind: 'crashed', how: 'exit code 1' }],
    [`process.kill(process.pid, 'SIGABRT');`, { kind: 'crashed', how: 'SIGABRT' }],
    [`process.kill(process.pid, 'SIGKILL');`, { kind: 'killed', how: 'SIGKILL' }],
  ])('tells how a process ended: %s', async (source, expected) => {
    expect(await (await forkSource(source)).next(limits)).toEqual(expected);
  });

  it('knows the end of a process that is asked afterwards', async () => {
    const gone = await forkSource('process.exit(0);');
    await gone.next(limits);
    expect(gone.alive).toBe(false);
    expect(await gone.next(limits, { word: 'late' })).toEqual({ kind: 'crashed', how: 'exit code 0' });
  });

  it('keeps what it said last', async () => {
    const talker = await forkSource(`console.error('x'.repeat(5_000) + 'the reason'); process.exitCode = 1;`);
    await talker.next(limits);
    expect(talker.lastWords).toMatch(/^x+the reason$/);
    expect(talker.lastWords.length).toBeLessThan(2_001);
  });

  it.each([
    ['time', 'for (;;);', { ...limits, maxTimeMs: 200 }],
    [
      'memory',
      'const kept = []; setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 10);',
      { ...limits, maxMemoryBytes: 400_000_000 },
    ],
  ])('tells when a process goes beyond its %s', async (limit, source, bounds) => {
    expect(await (await forkSource(source)).next(bounds)).toEqual({ kind: 'beyond', limit });
  });

  it('gives the process no settings of this one', async () => {
    const listing = await forkSource('process.send(Object.keys(process.env));');
    const next = await listing.next(limits);
    expect(next.kind === 'message' && next.message).not.toContain('PATH');
  });
});
