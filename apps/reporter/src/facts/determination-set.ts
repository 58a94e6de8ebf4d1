const idsPerWord = 32;

/** A set of determinations by their ids in the database, one bit each, so that a look-up is two operations. */
export class DeterminationSet {
  private words = new Uint32Array(1_024);

  static of(ids: Iterable<number>): DeterminationSet {
    const set = new DeterminationSet();
    for (const id of ids) set.add(id);
    return set;
  }

  add(id: number): void {
    const word = Math.floor(id / idsPerWord);
    if (word >= this.words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    this.words[word] = (this.words[word] ?? 0) | (1 << (id % idsPerWord));
  }

  has(id: number): boolean {
    return (((this.words[Math.floor(id / idsPerWord)] ?? 0) >>> (id % idsPerWord)) & 1) === 1;
  }

  /** Returns the determinations that another set has not. */
  without(other: DeterminationSet): DeterminationSet {
    const left = new DeterminationSet();
    left.words = this.words.map((word, at) => word & ~(other.words[at] ?? 0));
    return left;
  }

  /** Returns the determinations that another set has as well. */
  and(other: DeterminationSet): DeterminationSet {
    const common = new DeterminationSet();
    common.words = this.words.map((word, at) => word & (other.words[at] ?? 0));
    return common;
  }

  /** Returns the determinations that either set has. */
  or(other: DeterminationSet): DeterminationSet {
    const [long, short] = this.words.length < other.words.length ? [other, this] : [this, other];
    const all = new DeterminationSet();
    all.words = long.words.map((word, at) => word | (short.words[at] ?? 0));
    return all;
  }

  /** Whether it has no determination. */
  get isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  /** Its size in memory. */
  get bytes(): number {
    return this.words.byteLength;
  }
}
