const golden = 0x9e3779b9;

/** Mixes 32 bits, so that similar inputs have unrelated outputs. */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Pseudo-random numbers that depend only on a seed, a position and a purpose, so that letter number n is the same
 * whichever letters are made before it.
 */
export class Random {
  private first: number;
  private second: number;
  private third: number;
  private counter = 1;

  constructor(seed: number, place: number, purpose: number) {
    this.first = mix(seed + golden);
    this.second = mix(Math.imul(place, 0x85ebca6b) ^ this.first);
    this.third = mix(Math.imul(purpose + 1, 0xc2b2ae35) ^ this.second ^ Math.floor(place / 2 ** 32));
    for (let warming = 0; warming < 8; warming += 1) this.next();
  }

  /** A number from 0 up to 1, without 1. */
  next(): number {
    const sum = (this.first + this.second + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.first = this.second ^ (this.second >>> 9);
    this.second = (this.third + (this.third << 3)) | 0;
    this.third = ((this.third << 21) | (this.third >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both bounds included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** One of a list. @throws Error for an empty list */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  /** One of a list, each as often as its weight says. @throws Error for an empty list */
  weighted<Value>(values: readonly Value[], weightOf: (value: Value) => number): Value {
    let left = this.next() * values.reduce((sum, value) => sum + weightOf(value), 0);
    for (const value of values) {
      left -= weightOf(value);
      if (left < 0) return value;
    }
    return this.pick(values);
  }

  /** `count` of a list in random order, or all of it if it is shorter. */
  sample<Value>(values: readonly Value[], count: number): Value[] {
    const rest = [...values];
    const sample: Value[] = [];
    while (sample.length < count && rest.length > 0) {
      sample.push(...rest.splice(Math.floor(this.next() * rest.length), 1));
    }
    return sample;
  }

  /** A whole number, half of the time below `median`, spread by the factor e^`spread` (log-normal), within bounds. */
  lengthAbout(median: number, spread: number, min: number, max: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.min(max, Math.max(min, Math.round(median * Math.exp(normal * spread))));
  }
}
