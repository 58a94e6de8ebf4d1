/** An embedded server. */
export interface Server {
  readonly url: string;
  /** Program, port and data folder, for people. */
  readonly description: string;
  stop(): Promise<void>;
  /** Sends a signal to its process: SIGKILL kills it as a power failure would, SIGSTOP pauses it, SIGCONT continues it. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** Resolves when its process has exited, for any reason. */
  readonly ended: Promise<void>;
}

/** Prints a line of progress for the person at the terminal. */
export type Print = (message: string) => void;
