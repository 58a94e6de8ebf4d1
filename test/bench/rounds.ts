/** Rounds in which every candidate is measured once, so that a busy machine is busy for all of them. */
export const rounds = 5;

/** The middle value, the upper one of an even number; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** A candidate of a bench: measures itself once, and gives what it cost or did. */
export type Measure = () => number | Promise<number>;

/** Each candidate's figure of each round. One round more is run before and left out: code is compiled in it. */
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

/** Microseconds of processor time that some work takes in this process, the garbage that it leaves included. */
export function processorMicroseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
