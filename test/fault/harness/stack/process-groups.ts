import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/**
 * Returns the running processes of process groups. A service and its child processes are one group, with the process id of
 * the service. Returns none on systems without `/proc`.
 */
export async function processesIn(groups: readonly number[]): Promise<readonly number[]> {
  if (!existsSync('/proc/self/stat')) return [];
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(ids.map(async (id) => ((await isIn(id, groups)) ? [Number(id)] : [])));
  return found.flat();
}

async function isIn(id: string, groups: readonly number[]): Promise<boolean> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null);
  if (stat === null) return false;
  // After the name in parentheses: state, parent, process group. A zombie is not running.
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state !== 'Z' && groups.includes(Number(group));
}
