/** A server that we started and will stop. */
export interface Server {
  readonly url: string;
  /** What runs and where, for people. */
  readonly description: string;
  stop(): Promise<void>;
  /** Sends its process a signal: SIGKILL as a power cut would, SIGSTOP to freeze it, SIGCONT to let it go on. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** Settles when its process has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** Tells the person at the terminal what is being done. */
export type Say = (message: string) => void;
