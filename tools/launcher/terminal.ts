import { SetupError } from '../servers/setup-error.js';

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Shows progress in place on a terminal, and as a line a tenth elsewhere. */
export class Progress {
  private shown = -1;

  constructor(private readonly label: string) {}

  show(done: number, of: number): void {
    if (process.stdout.isTTY) process.stdout.write(`\r${this.label} ${done} of ${of}`);
    else {
      const tenth = of === 0 ? 10 : Math.floor((done * 10) / of);
      if (tenth !== this.shown) say(`${this.label} ${done} of ${of}`);
      this.shown = tenth;
    }
  }

  end(): void {
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
}

/** Ends the process with status 1 and the reason: the one thing to do where that is known. */
export function endWith(error: unknown): never {
  if (error instanceof SetupError) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

/** Resolves at the first Ctrl-C, hang-up or request to end; a second one ends the process at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve();
      });
    }
  });
}
