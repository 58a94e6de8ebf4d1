/** Number of rounds. Each round measures every candidate once, so that other load affects all of them. */
export const rounds = 5;

/** Returns the middle value, the upper one of an even number of values; 0 if there are none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Measures a candidate once and returns its figure. */
export type Measure = () => number | Promise<number>;

/** Returns each candidate's figures by round. A first round, in which code is compiled, is not included. */
export async function interleave<Name extends string>(
  candidates: ReadonlyMap<Name, Measure>,
): Promise<ReadonlyMap<Name, readonly number[]>> {
  const figures = new Map<Name, number[]>([...candidates.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of candidates) {
      const figure = await measure();
      if (round > 0) figures.get(name)?.push(figure);
    }
  }
  return figures;
}

/** Returns the microseconds of processor time of `work` in this process, including garbage collection during it. */
export function processorMicroseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
