import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/**
 * The processes that live in some process groups; a service and the children that it forks form one, named by the
 * service's id. Empty where the system shows no `/proc`.
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
  // After the name in parentheses: state, parent, process group. A dead process that nobody reaped lives no more.
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state !== 'Z' && groups.includes(Number(group));
}
