import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of Linux's accounting; the same on every machine that Node supports. */
const ticksPerSecond = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Processor time of the process and its exited children, in milliseconds. */
  readonly milliseconds: number;
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may contain spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { parent, milliseconds: (ticks * 1000) / ticksPerSecond };
  } catch {
    return null;
  }
}

/** Returns the parent of a process. @throws Error if there is no such process */
export function parentOf(pid: number): number {
  const times = timesOf(pid);
  if (times === null) throw new Error(`There is no process ${pid} on this machine.`);
  return times.parent;
}

/** Returns the milliseconds of processor time of a process and its descendants so far, including exited ones. */
export function treeMilliseconds(root: number): number {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const times = Number.isInteger(pid) ? timesOf(pid) : null;
    if (times !== null) all.set(pid, times);
  }
  const within = (pid: number): boolean => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...all].reduce((sum, [pid, { milliseconds }]) => (within(pid) ? sum + milliseconds : sum), 0);
}

/** Returns the milliseconds of processor time of all processes of this machine so far. */
export function machineMilliseconds(): number {
  const [, user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = (
    /^cpu .*/.exec(readFileSync('/proc/stat', 'utf8'))?.[0] ?? ''
  )
    .split(/\s+/)
    .map(Number);
  return ((user + nice + system + interrupts + softInterrupts + stolen) * 1000) / ticksPerSecond;
}
