/** State of a file by which a change is detected. */
export interface FileState {
  /** Device and inode: the same file, whatever its name. */
  readonly identity: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly changedAt: number;
}

interface Observation {
  readonly state: FileState;
  /** Milliseconds since 1970 at which the file was first observed in this state. */
  readonly since: number;
  readonly scan: number;
}

/**
 * Stores the observed states of files to detect those that are complete: files that have not changed for `quietMs`
 * milliseconds and in at least two scans. Files are identified by their inode, so that a file that was written as
 * `letter.txt.part` and then renamed counts as observed before.
 */
export class FileObservations {
  private readonly observations = new Map<string, Observation>();
  private scan = 0;

  constructor(
    private readonly quietMs: number,
    /** Maximum number of files; further files are observed once others are gone. */
    private readonly maxFiles: number,
  ) {}

  beginScan(): void {
    this.scan += 1;
  }

  /** Stores the state of a file and returns whether the file is complete. */
  observe(state: FileState, now: number): boolean {
    const previous = this.observations.get(state.identity);
    if (previous === undefined && this.observations.size >= this.maxFiles) return false;
    const same = previous?.state.size === state.size && previous.state.changedAt === state.changedAt;
    const since = previous !== undefined && same ? previous.since : now;
    this.observations.set(state.identity, { state, since, scan: this.scan });
    return previous !== undefined && same && previous.scan < this.scan && now - since >= this.quietMs;
  }

  /** Ends a complete scan and deletes the observations of files that it did not find. */
  endScan(): void {
    for (const [identity, { scan }] of this.observations) if (scan < this.scan) this.observations.delete(identity);
  }
}
