import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { type ChildModule } from './child-module.js';
import { watchProcess, type ProcessLimits } from './watch-process.js';

/** The next event of a child process: a message, its exit, or an exceeded limit. */
export type NextFromChild =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'limit-exceeded'; readonly limit: 'memory' | 'time' }
  /** It exited by itself (`crashed`) or was ended by a signal of another process (`killed`). `how` names code or signal. */
  | { readonly kind: 'crashed' | 'killed'; readonly how: string };

/** Signals that a process causes itself; all others are sent by other processes. */
const ownSignals: readonly string[] = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP'];

/** How many characters of the standard error are kept. */
const maxStderrLength = 2_000;

/** A Node child process with a request-response protocol, one request at a time, and limits on time and memory. */
export class ForkedChild {
  readonly #process: ChildProcess;
  readonly #ended: Promise<NextFromChild>;
  #stderr = '';

  constructor(module: ChildModule) {
    // The environment is empty, so that a document that exploits the reader finds no secrets.
    this.#process = fork(module.path, [], {
      execArgv: [...module.execArgv],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-maxStderrLength);
    });
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', (error) => {
        resolve({ kind: 'crashed', how: error.message });
      });
      this.#process.once('exit', (code, signal) => {
        const killed = signal !== null && !ownSignals.includes(signal);
        resolve({ kind: killed ? 'killed' : 'crashed', how: signal ?? `exit code ${String(code)}` });
      });
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Whether no exit of the process is known. */
  get alive(): boolean {
    return this.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The last characters of its standard error. */
  get stderrTail(): string {
    return this.#stderr.trim();
  }

  /** Sends `request`, if given, and waits for the next event. An idle child does not keep this process alive. */
  async next(limits: ProcessLimits, request?: object): Promise<NextFromChild> {
    this.#keepAlive(true);
    let watcher: { stop: () => void } | undefined;
    let onMessage: (message: unknown) => void = () => undefined;
    const received = new Promise<NextFromChild>((resolve) => {
      onMessage = (message) => {
        resolve({ kind: 'message', message });
      };
      this.#process.once('message', onMessage);
      if (this.pid !== undefined) {
        watcher = watchProcess(this.pid, limits, (limit) => {
          resolve({ kind: 'limit-exceeded', limit });
        });
      }
    });
    // Sending to an exited child fails without effect: its exit is the next event.
    if (request !== undefined) this.#process.send(request, () => undefined);
    const next = await Promise.race([received, this.#ended]);
    watcher?.stop();
    this.#process.off('message', onMessage);
    this.#keepAlive(false);
    return next;
  }

  /** Kills the process and waits until it has exited. */
  async end(): Promise<void> {
    this.#keepAlive(true);
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  #keepAlive(alive: boolean): void {
    if (alive) {
      this.#process.ref();
      this.#process.channel?.ref();
    } else {
      this.#process.unref();
      this.#process.channel?.unref();
      if (this.#process.stderr instanceof Socket) this.#process.stderr.unref();
    }
  }
}
