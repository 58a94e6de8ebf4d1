import { expect } from 'vitest';

/** Parts that the text is divided into: the factor by which quadratic time exceeds linear time. */
const parts = 32;
const maxRatio = 6;
/** Below this CPU time the difference is noise: quadratic time for `totalSize` would be many times higher. */
const noiseMs = 20;

function cpuMsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * Fails unless the CPU time of `read` grows linearly with its input. Compares one text of `totalSize` characters with the
 * same number of characters in 32 texts: both take the same time if it is linear, and the one text takes 32 times as long
 * if it is quadratic. Independent of the speed and, since CPU time is measured, largely of the load of the machine.
 * @param makeText returns a text of about the given number of characters
 */
export function expectLinearTime(
  read: (text: string) => unknown,
  makeText: (size: number) => string,
  totalSize: number,
): void {
  const [whole, part] = [makeText(totalSize), makeText(totalSize / parts)];
  const readParts = (): void => {
    for (let count = 0; count < parts; count += 1) read(part);
  };
  readParts();
  const partsMs = Math.min(cpuMsOf(readParts), cpuMsOf(readParts));
  let wholeMs = cpuMsOf(() => read(whole));
  // One repetition, since a garbage collection may fall into the first measurement.
  if (wholeMs > noiseMs + maxRatio * partsMs) wholeMs = cpuMsOf(() => read(whole));
  expect(wholeMs).toBeLessThan(noiseMs + maxRatio * partsMs);
}
