/** What tells whether a file changed. */
export interface FileState {
  /** Device and inode: the same file, whatever its name. */
  readonly identity: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly changedAt: number;
}

interface Observation {
  readonly mark: FileState;
  readonly since: number;
  readonly scan: number;
}

/**
 * Remembers how files looked, to tell those that are complete: a file that looks the same as `quiet` milliseconds ago,
 * in two scans at least. Files are known by their inode, so one that was written as `letter.txt.part` and is then
 * renamed into place has been seen before.
 */
export class FileObservations {
  private readonly seen = new Map<string, Observation>();
  private scan = 0;

  constructor(
    private readonly quiet: number,
    /** Most files remembered; further ones wait until others are gone. */
    private readonly most: number,
  ) {}

  /** Begins a scan. */
  beginScan(): void {
    this.scan += 1;
  }

  /** Takes note of a file; true when it is complete. */
  observe(mark: FileState, now: number): boolean {
    const before = this.seen.get(mark.identity);
    if (before === undefined && this.seen.size >= this.most) return false;
    const same = before?.mark.size === mark.size && before.mark.changedAt === mark.changedAt;
    const since = before !== undefined && same ? before.since : now;
    this.seen.set(mark.identity, { mark, since, scan: this.scan });
    return before !== undefined && same && before.scan < this.scan && now - since >= this.quiet;
  }

  /** Ends a scan: files that it did not see are gone. */
  endScan(): void {
    for (const [identity, { scan }] of this.seen) if (scan < this.scan) this.seen.delete(identity);
  }
}
