import { readFileSync } from 'node:fs';

/** Limits of a process, checked by its parent. */
export interface ProcessLimits {
  /** Resident memory. Checked on systems with /proc; elsewhere only the child's own limits apply. */
  readonly maxMemoryBytes: number;
  /** Time from now. */
  readonly maxTimeMs: number;
}

/** Interval of the checks: within it the worst known PDF allocates about 20 MB. */
const checkIntervalMs = 50;

/**
 * Checks a process periodically until `stop` is called and reports the first exceeded limit, once. Time counts only while
 * this process runs, so that a suspended machine does not fail a PDF.
 */
export function watchProcess(
  pid: number,
  limits: ProcessLimits,
  onExceeded: (limit: 'memory' | 'time') => void,
): { stop: () => void } {
  let elapsed = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    elapsed += Math.min(now - last, 4 * checkIntervalMs);
    last = now;
    const exceeded = elapsed > limits.maxTimeMs ? 'time' : null;
    const found = (residentMemory(pid) ?? 0) > limits.maxMemoryBytes ? 'memory' : exceeded;
    if (found === null) return;
    clearInterval(timer);
    onExceeded(found);
  }, checkIntervalMs);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Returns the resident memory of a process in bytes, or null if the system does not report it. */
export function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}
