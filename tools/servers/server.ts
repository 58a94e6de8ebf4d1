/** A server that we started and will stop. */
export interface Server {
  readonly url: string;
  /** What runs and where, for people. */
  readonly description: string;
  stop(): Promise<void>;
}

/** Tells the person at the terminal what is being done. */
export type Say = (message: string) => void;
