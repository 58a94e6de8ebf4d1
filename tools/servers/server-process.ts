import { type ChildProcess, spawn } from 'node:child_process';

/** How long a server may take to stop before it is killed, in milliseconds. */
const longestStop = 20_000;

/** A server program of ours, in a process group of its own so that Ctrl-C at the terminal does not reach it. */
export class ServerProcess {
  private output = '';
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;

  private constructor(
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {
    const collect = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    this.ended = new Promise((resolve) => {
      child.once('close', () => {
        resolve();
      });
      child.once('error', (error) => {
        this.output += error.message;
        resolve();
      });
    });
  }

  static start(
    name: string,
    program: string,
    args: readonly string[],
    options: { readonly uid?: number; readonly gid?: number; readonly env?: NodeJS.ProcessEnv } = {},
  ): ServerProcess {
    return new ServerProcess(
      name,
      spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  }

  /**
   * Waits until `ask` answers.
   * @throws Error with the server's last words when it ended or did not answer within half a minute
   */
  async untilReady(ask: () => Promise<unknown>): Promise<void> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) {
        throw new Error(`${this.name} ended at its start:\n${this.output.trim()}`);
      }
      try {
        await ask();
        return;
      } catch (error) {
        if (Date.now() > deadline) {
          throw new Error(`${this.name} did not answer within 30 seconds:\n${this.output.trim()}`, { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** Sends the process a signal, if it still runs. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Asks the server to stop with `signal`, waits for its end, kills it if that takes too long. */
  async stop(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    const killer = setTimeout(() => this.child.kill('SIGKILL'), longestStop);
    await this.ended;
    clearTimeout(killer);
  }
}
