/** `npm run bench:capacity`: writes the tables of docs/capacity.md from the measurements in docs/measurements. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../tools/servers/project-root.js';
import { tablesOf } from './capacity-tables.js';
import { readMeasurements } from './measurements.js';

const page = join(projectRoot, 'docs/capacity.md');
const begin = '<!-- measured: written by npm run bench:capacity -->';
const end = '<!-- end of what was measured -->';

const text = await readFile(page, 'utf8');
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`${page} has lost its marks, ${begin} and ${end}.`);
const tables = tablesOf(await readMeasurements(join(projectRoot, 'docs/measurements')));
await writeFile(page, `${before}${begin}\n\n${tables.trim()}\n\n${end}${after}`);
process.stdout.write('docs/capacity.md: the tables are those of docs/measurements.\n');
