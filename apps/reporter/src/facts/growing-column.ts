/** Arrays of numbers of one size. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows as rows are written. */
export class GrowingColumn<Values extends Numbers> {
  private present: Values;

  /** @param make creates an array of a length */
  constructor(private readonly make: (length: number) => Values) {
    this.present = make(64);
  }

  /** The numbers by row; valid until the next change. */
  get values(): Values {
    return this.present;
  }

  set(row: number, value: number): void {
    if (row >= this.present.length) this.present = this.grown(row + 1);
    this.present[row] = value;
  }

  private grown(minLength: number): Values {
    const grown = this.make(Math.max(minLength, Math.ceil(this.present.length * 1.5)));
    grown.set(this.present);
    return grown;
  }
}
