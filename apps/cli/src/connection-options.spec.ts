import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addConnectionOptions, type ConnectionOptions } from './connection-options.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

function parse(...args: readonly string[]): ConnectionOptions {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addConnectionOptions(program);
  let options: ConnectionOptions | undefined;
  program.command('status').action((_options: object, command: Command) => {
    options = command.optsWithGlobals();
  });
  program.parse(['node', 'rationale', ...args]);
  if (options === undefined) throw new Error('The command did not run.');
  return options;
}

const defaults = {
  url: 'http://127.0.0.1:3000',
  ingestUrl: 'http://127.0.0.1:3001',
};

describe('the addresses of the services', () => {
  it('have defaults', () => {
    expect(parse('status')).toEqual(defaults);
  });

  it('are read from the environment, where an empty variable counts as not set', () => {
    vi.stubEnv('RATIONALE_REPORTER_URL', '');
    vi.stubEnv('RATIONALE_INGEST_URL', 'http://ingest:1');
    vi.stubEnv('RATIONALE_INDEXER_URL', 'https://indexer');
    expect(parse('status')).toEqual({ ...defaults, ingestUrl: 'http://ingest:1', indexerUrl: 'https://indexer' });
  });

  it('of the indexer is optional', () => {
    vi.stubEnv('RATIONALE_INDEXER_URL', '');
    expect(parse('status').indexerUrl).toBe('');
  });

  it('are read from options before and after the command, which take precedence over the environment', () => {
    vi.stubEnv('RATIONALE_REPORTER_URL', 'http://environment:1');
    const options = parse('--ingest-url', 'http://a:1', 'status', '--url', 'http://b:2', '--indexer-url', 'http://c:3');
    expect(options).toEqual({ url: 'http://b:2', ingestUrl: 'http://a:1', indexerUrl: 'http://c:3' });
  });

  it.each(['reporter:3000', 'ftp://reporter', 'reporter'])('refuse %s', (address) => {
    expect(() => parse('status', '--url', address)).toThrow(/http or https address/);
    vi.stubEnv('RATIONALE_REPORTER_URL', address);
    expect(() => parse('status')).toThrow(/RATIONALE_REPORTER_URL/);
  });
});
