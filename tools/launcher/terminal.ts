import { SetupError } from '../servers/setup-error.js';

/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Shows progress on one line of a terminal; elsewhere, prints a line for each tenth. */
export class Progress {
  private shown = -1;

  constructor(private readonly label: string) {}

  show(done: number, of: number): void {
    if (process.stdout.isTTY) process.stdout.write(`\r${this.label} ${done} of ${of}`);
    else {
      const tenth = of === 0 ? 10 : Math.floor((done * 10) / of);
      if (tenth !== this.shown) print(`${this.label} ${done} of ${of}`);
      this.shown = tenth;
    }
  }

  end(): void {
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
}

/** Prints the error and exits with status 1. A SetupError is printed without its stack, because its message says what to do. */
export function exitWithError(error: unknown): never {
  if (error instanceof SetupError) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

/** Resolves on the first SIGINT, SIGTERM or SIGHUP; the second one exits immediately. */
export function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    let received = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (received) process.exit(1);
        received = true;
        resolve();
      });
    }
  });
}
