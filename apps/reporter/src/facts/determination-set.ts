const idsAWord = 32;

/** A set of determinations by their ids in the database: a bit each, so that asking costs next to nothing. */
export class DeterminationSet {
  private words = new Uint32Array(1_024);

  static of(ids: Iterable<number>): DeterminationSet {
    const set = new DeterminationSet();
    for (const id of ids) set.add(id);
    return set;
  }

  add(id: number): void {
    const word = Math.floor(id / idsAWord);
    if (word >= this.words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    this.words[word] = (this.words[word] ?? 0) | (1 << (id % idsAWord));
  }

  has(id: number): boolean {
    return (((this.words[Math.floor(id / idsAWord)] ?? 0) >>> (id % idsAWord)) & 1) === 1;
  }

  /** Bytes that it takes, for those who keep some. */
  get bytes(): number {
    return this.words.byteLength;
  }
}
