import { type VersionId } from './result-keys.js';

/**
 * Which versions of objects this process knows to be answered, so that a listing need not ask for each. Beyond `most`
 * it remembers no further ones: those are asked for each time.
 */
export class KnownVersions {
  private readonly marks = new Set<VersionId>();

  constructor(private readonly most: number) {}

  /** Takes note that a version is answered. */
  note(mark: VersionId): void {
    if (this.marks.size < this.most) this.marks.add(mark);
  }

  /** Whether a version is known to be answered. */
  has(mark: VersionId): boolean {
    return this.marks.has(mark);
  }
}
