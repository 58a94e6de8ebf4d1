import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, startCommand } from '../support/command-line.js';
import { waitForResult } from '../support/documents.js';
import { startTestServiceStack, type TestServiceStack } from '../support/service-stack.js';
import { letterTexts } from '../support/letter-texts.js';
import { documentOf } from '../support/pipeline-queues.js';
import { getJson } from '../support/reporter-client.js';
import { onServer } from '../support/test-database.js';
import { until } from '../support/until.js';

const texts = letterTexts(9);
const [fromInput = '', watched = '', inSecondFolder = ''] = texts.slice(6);
const unreachable = 'http://127.0.0.1:9';

let stack: TestServiceStack;
let folder: string;
let secondFolder: string;
beforeAll(async () => {
  stack = await startTestServiceStack({ RATIONALE_SWEEP_INTERVAL: '0', RATIONALE_SWEEP_AGE: '0' });
  folder = await mkdtemp(join(tmpdir(), 'rationale-letters-'));
  secondFolder = await mkdtemp(join(tmpdir(), 'rationale-letters-'));
  for (const [index, text] of texts.slice(0, 6).entries()) await writeFile(join(folder, `${index}.txt`), text);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(secondFolder, { recursive: true });
  await stack.close();
});

const run = (args: readonly string[], input?: string): Promise<CommandResult> =>
  startCommand(stack, args, input).result;
const runJson = async (args: readonly string[]): Promise<readonly unknown[]> => {
  const { exitCode, output, errors } = await run([...args, '--json']);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: expect.any(String) as string });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
};
const idOf = (text: string) => documentOf(text).record.documentId;
/** An error is one line that begins with `error:`. */
const oneLine = /^error: [^\n]+\n$/;

/** Starts a server that handles requests; resolves with its address. */
async function startServer(handle: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('rationale ingest', () => {
  it('sends a folder and waits until every document is parsed', async () => {
    const result = await run(['ingest', folder]);
    expect(result).toMatchObject({ exitCode: 0, output: '6 parsed\n' });
    expect(result.errors).toMatch(/\[#{24}\] [\d.]+ letters\/s, 0 pending, 6 parsed, 0 not parsed/);
  });

  it('does not send known documents again', async () => {
    const result = await run(['ingest', folder, '--ingest-url', unreachable]);
    expect(result).toMatchObject({ exitCode: 0, output: '6 parsed\n' });
  });

  it('accepts a document from standard input', async () => {
    expect(await run(['ingest', '-'], fromInput)).toMatchObject({ exitCode: 0, output: '1 parsed\n' });
  });

  it('accepts several files and folders', async () => {
    const file = join(secondFolder, 'second.txt');
    await writeFile(file, inSecondFolder);
    expect(await run(['ingest', join(folder, '0.txt'), secondFolder])).toMatchObject({
      exitCode: 0,
      output: '2 parsed\n',
    });
  });

  it('prints a line of JSON per document with --json, and progress on standard error', async () => {
    const file = join(folder, '0.txt');
    const documentId = idOf(texts[0] ?? '');
    expect(await runJson(['ingest', file])).toEqual([{ file, documentId, state: 'parsed', reason: null }]);
  });

  it('names the documents that were not parsed, and exits with 1', async () => {
    const file = join(folder, 'no-letter.md');
    await writeFile(file, 'The fence will be painted on Monday.');
    const result = await run(['ingest', file]);
    expect(result).toMatchObject({ exitCode: 1, output: '0 parsed, 1 rejected\n' });
    expect(result.errors).toContain(`rejected: ${file} (not_an_imr_letter)\n`);
    const empty = await run(['ingest', '-'], '');
    expect(empty).toMatchObject({ exitCode: 1, output: '0 parsed, 1 refused\n' });
    expect(empty.errors).toContain('refused: - (The document is empty)');
  });

  it('watches folders and sends files when they are complete', async () => {
    const watching = startCommand(stack, ['ingest', '--watch', folder, secondFolder]);
    await writeFile(join(secondFolder, 'incoming.part'), watched);
    await rename(join(secondFolder, 'incoming.part'), join(secondFolder, 'incoming.txt'));
    expect(await waitForResult(stack.reporterUrl, idOf(watched))).toEqual({ state: 'parsed', code: null });
    await watching.waitFor('8 parsed');
    watching.interrupt();
    expect(await watching.result).toMatchObject({ exitCode: 0 });
  });

  it('stops at Ctrl-C while it waits for a service, and exits with 130', async () => {
    let received = false;
    const silent = await startServer(() => {
      received = true;
    });
    const running = startCommand({ ...stack, reporterUrl: silent.url }, ['ingest', folder]);
    await until('a request', () => received);
    running.interrupt();
    const { exitCode, output, errors } = await running.result;
    silent.close();
    expect({ exitCode, output }).toEqual({ exitCode: 130, output: '0 parsed\n' });
    expect(errors).not.toContain('error');
  });

  it('stops at Ctrl-C while it reads standard input', async () => {
    const running = startCommand(stack, ['ingest', '-'], null);
    await running.waitFor('0 pending');
    running.interrupt();
    expect(await running.result).toMatchObject({ exitCode: 130, output: '0 parsed\n' });
  });
});

describe('invalid usage', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a path that does not exist', ['ingest', '/nowhere'], /ENOENT.*\/nowhere.*Check the path/],
    ['a missing path among others', ['ingest', '.', '/nowhere'], /ENOENT.*\/nowhere/],
    ['a file that is watched', ['ingest', '--watch', 'package.json'], /package\.json is not a folder/],
    ['no format of an export', ['export'], /Use either --csv or --ndjson/],
    ['two formats of an export', ['export', '--csv', '--json'], /Use either --csv or --ndjson/],
    ['an unknown filter', ['export', '--csv', '--where', 'colour=red'], /invalid_request/],
    ['an unwritable output file', ['export', '--csv', '-o', '/nowhere/at/all'], /cannot be written.*Check the path/],
  ])('is reported in one line, with exit code 2: %s', async (_, args, message) => {
    const { exitCode, output, errors } = await run(args);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toMatch(message);
    expect(errors).toMatch(oneLine);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a missing argument', ['ingest'], /missing required argument/],
    ['an unknown command', ['swallow'], /unknown command/],
    ['an unknown option', ['status', '--colour'], /unknown option/],
    ['a filter without a value', ['export', '--csv', '--where', 'colour'], /name=value/],
    ['no document id', ['remove', 'abc'], /64 hexadecimal digits/],
    ['no revision', ['reparse', '--below', '0'], /whole number from 1/],
    ['no address', ['status', '--url', 'reporter'], /http or https address/],
  ])('names --help, with exit code 2: %s', async (_, args, message) => {
    const { exitCode, output, errors } = await run(args);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toMatch(message);
    expect(errors).toContain('--help');
  });

  it('is a folder without letters', async () => {
    const empty = join(secondFolder, 'empty');
    await mkdir(empty);
    const { exitCode, errors } = await run(['ingest', empty]);
    expect(exitCode).toBe(2);
    expect(errors).toBe(`error: The folder ${empty} contains no .txt or .pdf file. Name another folder.\n`);
  });
});

describe('rationale', () => {
  it('prints its version and, for each command, help with the options of all commands', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ exitCode: 0, output: `${version}\n`, errors: '' });
    const { exitCode, output } = await run(['export', '--help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/--ndjson[^]*--json[^]*--url <url>/);
    expect((await run(['--help'])).output).toMatch(/Exit codes:\n {2}0 {4}done\n/);
  });

  it.each<[string, readonly string[]]>([
    ['the reporter', ['status']],
    ['the indexer', ['sweep']],
    ['ingest', ['ingest', '-']],
  ])('exits with 3 when it cannot reach %s, and names the option that sets its address', async (service, args) => {
    const option = service === 'the reporter' ? '--url' : `--${service.replace('the ', '')}-url`;
    const { exitCode, errors } = await run([...args, option, unreachable], `${fromInput} and more`);
    expect(exitCode).toBe(3);
    expect(errors.split('\n').at(-2)).toMatch(/^error: The \w+ at http:\/\/127\.0\.0\.1:9 cannot be reached \(.+\)\./);
    expect(errors).toContain(`set ${option} or RATIONALE_`);
  });

  it('exits with 3 when the address is that of another server', async () => {
    const server = await startServer((_, response) => response.writeHead(404).end('no'));
    const { exitCode, errors } = await run(['status', '--url', server.url]);
    server.close();
    expect(exitCode).toBe(3);
    expect(errors).toBe('error: The reporter answered with status 404. Check that --url is its address.\n');
  });

  it('prints its status', async () => {
    expect((await run(['status'])).output).toMatch(/9 parsed, 1 rejected, 0 failed, 0 removed[^]*not_an_imr_letter, 1/);
    expect(await runJson(['status'])).toEqual([
      expect.objectContaining({ documents: expect.objectContaining({ parsed: 9 }) as object }),
    ]);
  });

  it('exports every counted determination', async () => {
    const { body } = await getJson(stack.reporterUrl, '/v1/statistics/outcomes?by=category');
    const { total } = (body as { totals: { total: number } }).totals;
    const rows = await runJson(['export']);
    expect(rows).toHaveLength(total);
    expect(rows[0]).toMatchObject({ caseNumber: expect.stringMatching(/^CM17-/) as string });
    const csv = (await run(['export', '--csv'])).output.trimEnd().split('\r\n');
    expect(csv[0]).toMatch(/^letterId,ordinal,caseNumber/);
    expect(csv).toHaveLength(total + 1);
  });

  it('exports the determinations that match filters, to a file that is complete', async () => {
    const rows = (await runJson(['export'])) as readonly { outcome: string; category: string }[];
    const { outcome = '', category = '' } = rows[0] ?? {};
    const file = join(secondFolder, 'filtered.ndjson');
    const filters = ['--where', `outcome=${outcome}`, '--where', `category=${category}`];
    expect(await run(['export', '--ndjson', ...filters, '-o', file])).toEqual({ exitCode: 0, output: '', errors: '' });
    const written = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(written).toHaveLength(rows.filter((row) => row.outcome === outcome && row.category === category).length);
    const opposite = outcome === 'upheld' ? 'overturned' : 'upheld';
    const excluded = await runJson(['export', '--where', `outcome=${opposite}`, `category=${category}`]);
    expect(excluded).toHaveLength(rows.filter((row) => row.outcome === opposite && row.category === category).length);
    const broken = await run(['export', '--ndjson', '--where', 'colour=red', '-o', join(secondFolder, 'other.ndjson')]);
    expect(broken.exitCode).toBe(2);
    expect(await readdir(secondFolder)).not.toContain('other.ndjson.part');
  });

  it('ends without a message when the reader closes the output', async () => {
    const running = startCommand(stack, ['export', '--ndjson']);
    running.closeOutput();
    expect(await running.result).toEqual({ exitCode: 141, output: '', errors: '' });
  });

  it('prints the uphold rates beside the published rates', async () => {
    expect((await run(['published-rates'])).output).toMatch(/\| 2016 \| 91\.6 % \|/);
    expect(await runJson(['published-rates'])).toEqual([expect.objectContaining({ years: expect.any(Array) as [] })]);
  });

  it('prints what reparsing would change, by document and field, and changes nothing', async () => {
    await onServer(stack.database.url, (client) =>
      client.query(`UPDATE letters SET age = 101 WHERE document_id = decode($1, 'hex')`, [idOf(fromInput)]),
    );
    const { exitCode, output } = await run(['reparse', '--below', '1000', '--dry-run']);
    expect(exitCode).toBe(0);
    expect(output).toContain(`${idOf(fromInput)}  /injuredWorker/age\n`);
    expect(output).toContain('1\t/injuredWorker/age\n');
    expect(output).toMatch(/10 documents below revision 1000 compared with revision \d+, 1 would change\n$/);
    const compared = await runJson(['reparse', '--below', '1000', '--dry-run']);
    expect(compared).toHaveLength(10);
    expect(compared).toContainEqual({ documentId: idOf(fromInput), changedFields: ['/injuredWorker/age'] });
    const { rows } = await onServer(stack.database.url, (client) =>
      client.query('SELECT 1 FROM letters WHERE age = 101'),
    );
    expect(rows).toHaveLength(1);
  });

  it('sweeps, lists and retries failures, removes and reparses', async () => {
    expect(await run(['sweep'])).toMatchObject({
      exitCode: 0,
      output: '10 documents checked, 0 enqueued, 0 removals completed\n',
    });
    expect(await runJson(['sweep'])).toEqual([{ looked: 10, enqueued: 0, removed: 0 }]);
    expect(await run(['failures', '--stack'])).toEqual({ exitCode: 0, output: '', errors: '' });
    expect(await run(['retry'])).toMatchObject({ exitCode: 0, output: '0 failures retried\n' });
    const unknown = await run(['retry', 'determinations:1']);
    expect(unknown).toMatchObject({ exitCode: 1, output: '' });
    expect(unknown.errors).toMatch(/failure_unknown/);
    expect(await run(['reparse', '--below', '1'])).toMatchObject({
      exitCode: 0,
      output: '0 documents enqueued for reparsing at low priority\n',
    });
  });

  it('removes documents, and exits with 1 when one is unknown', async () => {
    const unknown = '0'.repeat(64);
    const { exitCode, output, errors } = await run(['remove', unknown, idOf(fromInput)]);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: `${idOf(fromInput)} removed\n` });
    expect(errors).toMatch(new RegExp(`^${unknown}: .*document_unknown`));
    expect(await waitForResult(stack.reporterUrl, idOf(fromInput))).toEqual({ state: 'removed', code: null });
    const again = await run(['ingest', '-'], fromInput);
    expect(again).toMatchObject({ exitCode: 1, output: '0 parsed, 1 removed\n' });
  });
});
