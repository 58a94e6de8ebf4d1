import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { type ChildModule } from './child-module.js';
import { watchProcess, type ProcessLimits } from './watch-process.js';

/** What comes next from a child: a message, its end, or its watcher's word that it went beyond a limit. */
export type NextFromChild =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'beyond'; readonly limit: 'memory' | 'time' }
  /** It ended by itself (`crashed`), or by a signal from outside (`killed`). `how` names the code or signal. */
  | { readonly kind: 'crashed' | 'killed'; readonly how: string };

/** Signals that a process brings upon itself; all others are somebody else's. */
const ownSignals: readonly string[] = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP'];

/** So many of a child's last words are kept, in characters. */
const keptWords = 2_000;

/** A process of Node that is talked to by messages, one question at a time, and watched while it works. */
export class ForkedChild {
  readonly #process: ChildProcess;
  readonly #ended: Promise<NextFromChild>;
  #lastWords = '';

  constructor(module: ChildModule) {
    // An empty environment: a document that breaks out of its reader finds no secrets.
    this.#process = fork(module.path, [], {
      execArgv: [...module.execArgv],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString('utf8')).slice(-keptWords);
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

  /** Whether it has not ended yet, as far as is known. */
  get alive(): boolean {
    return this.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** What it wrote to its standard error last. */
  get lastWords(): string {
    return this.#lastWords.trim();
  }

  /** Asks, when `question` is given, and waits for what comes next. An idle child does not keep this process alive. */
  async next(limits: ProcessLimits, question?: object): Promise<NextFromChild> {
    this.#keepAlive(true);
    let watcher: { stop: () => void } | undefined;
    let hear: (message: unknown) => void = () => undefined;
    const heard = new Promise<NextFromChild>((resolve) => {
      hear = (message) => {
        resolve({ kind: 'message', message });
      };
      this.#process.once('message', hear);
      if (this.pid !== undefined) {
        watcher = watchProcess(this.pid, limits, (limit) => {
          resolve({ kind: 'beyond', limit });
        });
      }
    });
    // A child that is gone cannot be asked: its end, which is known already or soon, is what comes next.
    if (question !== undefined) this.#process.send(question, () => undefined);
    const next = await Promise.race([heard, this.#ended]);
    watcher?.stop();
    this.#process.off('message', hear);
    this.#keepAlive(false);
    return next;
  }

  /** Ends it at once, whatever it does, and waits until it is gone. */
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
