import { type VersionMark } from './answer-keys.js';

/**
 * Which versions of objects this process knows to be answered, so that a listing need not ask for each. Beyond `most`
 * it remembers no further ones: those are asked for each time.
 */
export class KnownVersions {
  private readonly marks = new Set<VersionMark>();

  constructor(private readonly most: number) {}

  /** Takes note that a version is answered. */
  note(mark: VersionMark): void {
    if (this.marks.size < this.most) this.marks.add(mark);
  }

  /** Whether a version is known to be answered. */
  has(mark: VersionMark): boolean {
    return this.marks.has(mark);
  }
}
