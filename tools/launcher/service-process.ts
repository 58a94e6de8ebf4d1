import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const listeningSchema = z.object({ type: z.literal('listening'), port: z.number() });

/** Milliseconds after which a service that has not stopped is killed. */
const maxStopMs = 30_000;

/** A running service, in a process of its own. */
export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  /** Resolves with the exit status or signal when the process has exited. */
  readonly ended: Promise<string>;
  /** Stops it by SIGTERM and waits until it has exited. */
  stop(): Promise<void>;
  /** Kills it by SIGKILL, as a power failure would. */
  kill(): Promise<void>;
  readonly pid: number;
}

/** The module of a service and Node's arguments for it. */
export interface ServiceProgram {
  readonly module: string;
  readonly execArgv: readonly string[];
}

/**
 * Starts a service, the built one unless `program` is given, waits until it listens and writes its log to `logFile`. The process is detached from the
 * terminal, so that Ctrl-C reaches the launcher only; it stops by itself when the launcher exits.
 * @throws Error with the service's standard error when it did not start
 */
export async function startServiceProcess(
  name: string,
  environment: NodeJS.ProcessEnv,
  logFile: string,
  program: ServiceProgram = { module: join(projectRoot, 'dist/apps', name, 'src/main.js'), execArgv: [] },
): Promise<ServiceProcess> {
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = fork(program.module, [], {
    env: environment,
    // Not the arguments of this process: the conditions of a test runner would resolve imports to the sources.
    execArgv: [...program.execArgv],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = exitOf(child, log);
  const port = await listeningPort(name, child, ended);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    ended,
    pid: child.pid ?? 0,
    stop: () => stopProcess(child, ended),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Resolves with the exit status or signal when the process has exited; then closes its log. */
function exitOf(child: ChildProcess, log: WriteStream): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (status, signal) => {
      log.end();
      resolve(signal ?? `status ${String(status)}`);
    });
  });
}

function listeningPort(name: string, child: ChildProcess, ended: Promise<string>): Promise<number> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = listeningSchema.safeParse(raw);
      if (message.success) resolve(message.data.port);
    });
    void ended.then((reason) => {
      reject(new Error(`${name} exited at its start (${reason}).\n${errors.trim()}`));
    });
  });
}

/** Stops a process by SIGTERM, by SIGKILL if it takes too long, and waits until it has exited. */
async function stopProcess(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), maxStopMs);
  await ended;
  clearTimeout(killer);
}
