import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandEnd, startCommand } from '../support/command-line.js';
import { ended } from '../support/door.js';
import { openTestHouse, type TestHouse } from '../support/house.js';
import { letterTexts } from '../support/letter-texts.js';
import { documentOf } from '../support/pipeline-queues.js';
import { ask } from '../support/reporter-client.js';
import { onServer } from '../support/test-database.js';

const texts = letterTexts(8);
const [fromInput = '', watched = ''] = texts.slice(6);

let house: TestHouse;
let folder: string;
beforeAll(async () => {
  house = await openTestHouse({ RATIONALE_SWEEP_INTERVAL: '0', RATIONALE_SWEEP_AGE: '0' });
  folder = await mkdtemp(join(tmpdir(), 'rationale-letters-'));
  for (const [index, words] of texts.slice(0, 6).entries()) await writeFile(join(folder, `${index}.txt`), words);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await house.close();
});

const run = (args: readonly string[], input?: string): Promise<CommandEnd> => startCommand(house, args, input).ended;
const idOf = (words: string) => documentOf(words).record.documentId;

describe('rationale ingest', () => {
  it('sends a folder and waits until everything is parsed', async () => {
    const end = await run(['ingest', folder]);
    expect(end).toMatchObject({ status: 0, output: '6 parsed\n' });
    expect(end.errors).toMatch(/\[#{24}\] [\d.]+ letters\/s, 0 waiting, 6 parsed, 0 rejected/);
  });

  it('sends nothing twice when it is given again', async () => {
    const end = await startCommand({ ...house, ingestUrl: 'http://127.0.0.1:9' }, ['ingest', folder]).ended;
    expect(end).toMatchObject({ status: 0, output: '6 parsed\n' });
  });

  it('takes a document from standard input', async () => {
    expect(await run(['ingest', '-'], fromInput)).toMatchObject({ status: 0, output: '1 parsed\n' });
  });

  it('tells what did not end well, and ends with 1', async () => {
    const file = join(folder, 'no-letter.md');
    await writeFile(file, 'The fence will be painted on Monday.');
    const end = await run(['ingest', file]);
    expect(end).toMatchObject({ status: 1, output: '0 parsed, 1 rejected\n' });
    expect(end.errors).toContain('rejected: no-letter.md (not_an_imr_letter)');
    expect(await run(['ingest', '-'], '')).toMatchObject({ status: 1, output: '0 parsed, 1 refused\n' });
  });

  it('watches a folder and takes what comes into it once it is complete', async () => {
    const watching = startCommand(house, ['ingest', '--watch', folder]);
    await writeFile(join(folder, 'coming.part'), watched);
    await rename(join(folder, 'coming.part'), join(folder, 'coming.txt'));
    expect(await ended(house.reporterUrl, idOf(watched))).toEqual({ state: 'parsed', code: null });
    watching.interrupt();
    expect(await watching.ended).toMatchObject({ status: 0 });
  });

  it.each([
    ['a file that is not there', ['ingest', '/nowhere'], /cannot be read/],
    ['a missing argument', ['ingest'], /missing required argument/],
    ['an unknown command', ['swallow'], /unknown command/],
  ])('ends with 2 for %s', async (_, args, words) => {
    const end = await run(args);
    expect(end.status).toBe(2);
    expect(end.errors).toMatch(words);
  });
});

describe('rationale', () => {
  it('tells where a service should be that does not answer', async () => {
    const end = await startCommand({ ...house, reporterUrl: 'http://127.0.0.1:9' }, ['status']).ended;
    expect(end).toMatchObject({ status: 2 });
    expect(end.errors).toContain('RATIONALE_REPORTER_URL');
  });

  it('tells its status', async () => {
    expect((await run(['status'])).output).toMatch(/8 parsed, 1 rejected, 0 failed, 0 removed[^]*not_an_imr_letter, 1/);
    expect(JSON.parse((await run(['status', '--json'])).output)).toMatchObject({ documents: { parsed: 8 } });
  });

  it('exports every counted determination', async () => {
    const { body } = await ask(house.reporterUrl, '/v1/statistics/outcomes?by=category');
    const { total } = (body as { totals: { total: number } }).totals;
    const rows = (await run(['export', '--ndjson'])).output.trimEnd().split('\n');
    expect(rows).toHaveLength(total);
    expect(JSON.parse(rows[0] ?? '')).toMatchObject({ caseNumber: expect.stringMatching(/^CM17-/) as string });
    const csv = (await run(['export', '--csv'])).output.trimEnd().split('\r\n');
    expect(csv[0]).toMatch(/^letterId,ordinal,caseNumber/);
    expect(csv.length).toBeGreaterThan(total);
    const upheld = (await run(['export', '--ndjson', '--where', 'outcome=upheld'])).output;
    expect(upheld).not.toContain('"outcome":"overturned"');
    const file = join(folder, 'upheld.ndjson');
    expect(await run(['export', '--ndjson', '--where', 'outcome=upheld', '-o', file])).toMatchObject({ status: 0 });
    expect(await readFile(file, 'utf8')).toBe(upheld);
    await rm(file);
  });

  it.each([
    [['export'], 'Say either --csv or --ndjson'],
    [['export', '--csv', '--where', 'colour'], 'name=value'],
    [['export', '--csv', '--where', 'colour=red'], 'invalid_request'],
    [['export', '--csv', '-o', '/nowhere/at/all'], 'broke off'],
  ])('ends with 2 for %s', async (args, words) => {
    const end = await run(args);
    expect(end.status).toBe(2);
    expect(end.errors).toContain(words);
  });

  it('tells what a newer reading would change, by letter and field, and changes nothing', async () => {
    await onServer(house.database.url, (client) =>
      client.query(`UPDATE letters SET age = 101 WHERE document_id = decode($1, 'hex')`, [idOf(fromInput)]),
    );
    const { status, output } = await run(['reparse', '--below', '1000', '--dry-run']);
    expect(status).toBe(0);
    expect(output).toContain(`${idOf(fromInput)}  /injuredWorker/age\n`);
    expect(output).toContain('1\t/injuredWorker/age\n');
    expect(output).toMatch(/9 documents compared, 1 would change/);
  });

  it('sweeps, retries, lists failures and removes', async () => {
    expect(await run(['sweep'])).toMatchObject({
      status: 0,
      output: '9 documents stored, 0 enqueued again, 0 removals finished\n',
    });
    expect(await run(['failures'])).toMatchObject({ status: 0, output: '' });
    expect(await run(['retry'])).toMatchObject({ status: 0, output: '0 on their way again\n' });
    expect((await run(['retry', 'determinations:1'])).errors).toContain('failure_unknown');
    expect(await run(['remove', idOf(fromInput)])).toMatchObject({ status: 0 });
    expect(await ended(house.reporterUrl, idOf(fromInput))).toEqual({ state: 'removed', code: null });
    expect(await run(['remove', '0'.repeat(64)])).toMatchObject({ status: 1 });
    expect((await run(['ingest', '-'], fromInput)).status).toBe(1);
    expect(await run(['reparse', '--below', '1'])).toMatchObject({ status: 0 });
  });
});
