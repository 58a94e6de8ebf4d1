/** Arrays of numbers of one size. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A column of numbers that grows; what lies beyond the rows written is 0. */
export class GrowingColumn<Values extends Numbers> {
  private present: Values;

  /** @param make makes an array of so many zeros */
  constructor(private readonly make: (length: number) => Values) {
    this.present = make(64);
  }

  /** The numbers by row: not to be kept beyond the next change. */
  get values(): Values {
    return this.present;
  }

  set(row: number, value: number): void {
    if (row >= this.present.length) this.present = this.grown(row + 1);
    this.present[row] = value;
  }

  private grown(least: number): Values {
    const grown = this.make(Math.max(least, Math.ceil(this.present.length * 1.5)));
    grown.set(this.present);
    return grown;
  }
}
