import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAccessKey } from './access-key.js';
import { KeyFile, readAccessKeys, writeAccessKeys } from './key-file.js';

const now = new Date();
const make = (name: string) => createAccessKey({ name, roles: ['reader'], expiresAt: null }, now).key;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  path = join(folder, 'nested', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

it('is written as a whole, for its owner only', async () => {
  const keys = [make('one'), make('two')];
  await writeAccessKeys(path, [make('before')]);
  await writeAccessKeys(path, keys);
  expect(await readAccessKeys(path)).toEqual(keys);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('is not written with a key that no service could read', async () => {
  await writeAccessKeys(path, [make('before')]);
  await expect(writeAccessKeys(path, [make('x'.repeat(101))])).rejects.toThrow();
  expect(await readAccessKeys(path)).toHaveLength(1);
});

it('is null without a file, and an error if it is none of keys', async () => {
  expect(await readAccessKeys(path)).toBeNull();
  for (const content of ['', '{}', '{"version":2,"keys":[]}', '{"version":1,"keys":[{"id":"x"}]}']) {
    await writeAccessKeys(path, []);
    await writeFile(path, content);
    await expect(readAccessKeys(path)).rejects.toThrow(/cannot be read/);
  }
});

it('is followed, and keeps its keys while it cannot be read', async () => {
  const [one, two] = [make('one'), make('two')];
  await expect(KeyFile.open(path, true, () => undefined)).rejects.toThrow(/rationale keys create/);
  await writeAccessKeys(path, [one]);
  const warnings: unknown[] = [];
  const file = await KeyFile.open(path, true, (warning) => warnings.push(warning));
  await writeFile(path, 'not keys');
  await expect.poll(() => warnings.length, { timeout: 5_000 }).toBe(1);
  expect([...file.keys.values()]).toEqual([one]);
  await writeAccessKeys(path, [two]);
  await expect.poll(() => [...file.keys.values()], { timeout: 5_000 }).toEqual([two]);
  expect(warnings).toHaveLength(1);
});
