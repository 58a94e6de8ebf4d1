import { spawn } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type S3Settings } from '#platform/settings/shared-settings.js';
import { freePort } from '../../tools/servers/free-port.js';
import { until } from './until.js';

/** An S3 server that only one test uses, with one bucket. */
export interface S3Server {
  /** Its URL. Conditional writes (`If-None-Match: *`) are supported, as by S3. */
  readonly endpoint: string;
  /** The same server without conditional writes: it ignores the condition, as some S3-compatible servers do. */
  readonly unconditional: string;
  readonly bucket: string;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);
const program = require.resolve('s3rver/bin/s3rver.js');
const bucket = 'letters';

/** The settings of a client of the server at `endpoint`. */
export function s3SettingsOf(endpoint: string): S3Settings {
  return { S3_ENDPOINT: endpoint, S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' };
}

/** The same as a service's environment. */
export function s3EnvironmentOf(endpoint: string): NodeJS.ProcessEnv {
  return { ...s3SettingsOf(endpoint), S3_PATH_STYLE: 'true' };
}

/** Starts an S3 server in a separate process, with its objects in `folder`. */
export async function startS3Server(folder: string): Promise<S3Server> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const place = ['-d', folder, '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', bucket];
  // It makes its continuation tokens with a cipher that OpenSSL counts as legacy.
  const child = spawn(
    process.execPath,
    ['--openssl-legacy-provider', '--no-deprecation', program, ...place, '--no-vhost-buckets', '--silent'],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const unconditional = `http://127.0.0.1:${port}`;
  await until('the S3 server', async () => {
    if (child.exitCode !== null) throw new Error(`The S3 server ended (${child.exitCode}).`);
    return (await fetch(unconditional)).status > 0;
  });
  const conditions = await startConditions(folder, port);
  return {
    endpoint: conditions.endpoint,
    unconditional,
    bucket,
    stop: async () => {
      await conditions.stop();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * Starts a proxy that supports `If-None-Match: *`, which the server ignores. Writes run one at a time, because the server
 * exits if it deletes an empty folder while a file is written to it.
 */
async function startConditions(folder: string, port: number): Promise<{ endpoint: string; stop(): Promise<void> }> {
  let lastWrite: Promise<void> = Promise.resolve();
  const own = await freePort();
  const server = createServer((incoming, answer) => {
    if (incoming.method !== 'PUT' && incoming.method !== 'DELETE') {
      void forward(incoming, answer, port);
      return;
    }
    lastWrite = lastWrite.then(async () => {
      const path = decodeURIComponent(new URL(incoming.url ?? '', 'http://s3').pathname);
      const onlyFirst = incoming.headers['if-none-match'] === '*';
      if (onlyFirst && (await exists(join(folder, `${path}._S3rver_object`)))) refuse(incoming, answer);
      else await forward(incoming, answer, port);
    });
  });
  await new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${own}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(incoming: IncomingMessage, answer: ServerResponse, port: number): Promise<void> {
  return new Promise((done) => {
    const { method, url, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      response.once('close', done);
    });
    onward.once('error', () => {
      answer.destroy();
      done();
    });
    incoming.pipe(onward);
  });
}

function refuse(incoming: IncomingMessage, answer: ServerResponse): void {
  incoming.resume();
  answer.writeHead(412, { 'content-type': 'application/xml' });
  answer.end('<Error><Code>PreconditionFailed</Code><Message>It is there.</Message></Error>');
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
