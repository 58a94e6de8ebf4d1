import { spawn } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';
import { createEmptyDatabase } from '../support/test-database.js';
import { makeTestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

it('npm run dev starts the services from source, restarts a changed one, and leaves nothing running', async () => {
  const database = await createEmptyDatabase();
  stops.push(() => database.drop());
  const { environment, folder } = await makeTestSettings({ DATABASE_URL: database.url, REDIS_URL: inject('redisUrl') });
  const command = join(projectRoot, 'tools/bootstrap.mjs');
  const child = spawn(process.execPath, [command, 'dev', '--data', folder], { env: environment });
  stops.push(() => child.kill('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const printed = (pattern: RegExp) => until(`${String(pattern)} in the output`, () => pattern.exec(output), 120_000);
  const exited = new Promise((resolve) => child.once('exit', resolve));

  const url = (await printed(/API of the reporter +(.+)\/docs/))[1] ?? '';
  const page = (await printed(/Dashboard with reload +(.+)/))[1] ?? '';
  expect(await (await fetch(page)).text()).toContain('/@vite/client');
  expect((await fetch(new URL('/v1/determinations', page))).status).toBe(200);

  const before = output.length;
  const source = join(projectRoot, 'apps/reporter/src/main.ts');
  await utimes(source, new Date(), new Date());
  await until('the restart', () => output.slice(before).includes('Started reporter'), 120_000);
  expect(output.slice(before)).toBe('Started reporter\n');
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  child.kill('SIGINT');
  expect(await exited).toBe(0);
  expect(output).toContain('Stopped.');
  for (const address of [url, page]) await expect(fetch(address)).rejects.toThrow('fetch failed');
});
