import { type ChildProcess, spawn } from 'node:child_process';

/** Milliseconds after which a server that has not stopped is killed. */
const maxStopMs = 20_000;

/** An embedded server, in a process group of its own, so that Ctrl-C at the terminal does not reach it. */
export class ServerProcess {
  private output = '';
  /** Resolves when the process has exited. */
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
   * Waits until `check` succeeds.
   * @throws Error with the server's output if it exits or if `check` does not succeed within 30 seconds
   */
  async untilReady(check: () => Promise<unknown>): Promise<void> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) {
        throw new Error(`${this.name} exited at its start:\n${this.output.trim()}`);
      }
      try {
        await check();
        return;
      } catch (error) {
        if (Date.now() > deadline) {
          throw new Error(`${this.name} was not ready within 30 seconds:\n${this.output.trim()}`, { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** Sends a signal to the process, if it runs. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Stops the server by `signal`, by SIGKILL if that takes too long, and waits until it has exited. */
  async stop(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    const killer = setTimeout(() => this.child.kill('SIGKILL'), maxStopMs);
    await this.ended;
    clearTimeout(killer);
  }
}
