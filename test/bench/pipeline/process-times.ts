import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of Linux's accounting, a second. The same on every machine that Node runs on. */
const ticksPerSecond = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Its own time and that of its ended children, in milliseconds. */
  readonly milliseconds: number;
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold blanks.
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

/** The process that started another. @throws Error where that has ended */
export function parentOf(pid: number): number {
  const times = timesOf(pid);
  if (times === null) throw new Error(`There is no process ${pid} on this machine.`);
  return times.parent;
}

/** Milliseconds of processor time that a process and all below it have taken so far, ended ones included. */
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

/** Milliseconds that all processors of this machine have worked so far, for whomever. */
export function machineMilliseconds(): number {
  const [, user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = (
    /^cpu .*/.exec(readFileSync('/proc/stat', 'utf8'))?.[0] ?? ''
  )
    .split(/\s+/)
    .map(Number);
  return ((user + nice + system + interrupts + softInterrupts + stolen) * 1000) / ticksPerSecond;
}
