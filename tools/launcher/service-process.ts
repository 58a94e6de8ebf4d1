import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const listeningSchema = z.object({ type: z.literal('listening'), port: z.number() });

/** How long a service may take to stop before it is killed, in milliseconds. */
const longestStop = 30_000;

/** One of the four services, run as a process of its own. */
export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  /** Settles with the status or signal when the process has ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
  readonly pid: number;
}

/**
 * Starts a service and waits until it listens. Its log goes to `logFile`. It stands apart from the terminal, so that
 * Ctrl-C reaches the launcher alone, and stops by itself when the launcher is gone.
 * @throws Error with the service's own words when it did not start
 */
export async function startServiceProcess(
  name: string,
  environment: NodeJS.ProcessEnv,
  logFile: string,
): Promise<ServiceProcess> {
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = fork(join(projectRoot, 'dist/apps', name, 'src/main.js'), {
    env: environment,
    // Not those of this process: a test runner's conditions would resolve imports to the sources.
    execArgv: [],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = endOf(child, log);
  const port = await listeningPort(name, child, ended);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    ended,
    pid: child.pid ?? 0,
    stop: () => stop(child, ended),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function endOf(child: ChildProcess, log: WriteStream): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (status, signal) => {
      log.end();
      resolve(signal ?? `status ${String(status)}`);
    });
  });
}

function listeningPort(name: string, child: ChildProcess, ended: Promise<string>): Promise<number> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = listeningSchema.safeParse(raw);
      if (message.success) resolve(message.data.port);
    });
    void ended.then((how) => {
      reject(new Error(`${name} ended at its start (${how}).\n${words.trim()}`));
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), longestStop);
  await ended;
  clearTimeout(killer);
}
