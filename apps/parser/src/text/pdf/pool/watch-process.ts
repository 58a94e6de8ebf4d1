import { readFileSync } from 'node:fs';

/** Bounds of a process, seen from outside. */
export interface ProcessLimits {
  /** Bytes of resident memory. Watched where there is a /proc; elsewhere only the child's own bounds hold. */
  readonly maxMemoryBytes: number;
  /** Milliseconds from now. */
  readonly maxTimeMs: number;
}

/** Milliseconds between two looks: within them the worst PDF known takes some 20 MB. */
const interval = 50;

/**
 * Looks at a process again and again until `stop` is called, and tells the first limit that it goes beyond, once. Time
 * counts only while this process runs itself: a machine that was suspended has cost no PDF its life.
 */
export function watchProcess(
  pid: number,
  limits: ProcessLimits,
  onBeyond: (limit: 'memory' | 'time') => void,
): { stop: () => void } {
  let elapsed = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    elapsed += Math.min(now - last, 4 * interval);
    last = now;
    const beyond = elapsed > limits.maxTimeMs ? 'time' : null;
    const found = (residentMemory(pid) ?? 0) > limits.maxMemoryBytes ? 'memory' : beyond;
    if (found === null) return;
    clearInterval(timer);
    onBeyond(found);
  }, interval);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Bytes of resident memory of a process; null where the system does not tell. */
export function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}
