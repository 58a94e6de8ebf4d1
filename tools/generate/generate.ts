/**
 * `npm run generate` writes every generated file; `npm run check:generated` fails and names them when one is not up to date.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';
import { apiTypes } from './api-types.js';
import { asyncApiDocument } from './asyncapi-document.js';
import { dataDictionary } from './data-dictionary.js';
import { errorsPage } from './errors-page.js';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')));

/** The generated files and their content. */
const generated: Readonly<Record<string, () => Promise<string>>> = {
  'docs/errors.md': () => Promise.resolve(errorsPage()),
  'docs/data-dictionary.md': writtenDictionary,
  'docs/asyncapi.json': () => Promise.resolve(asyncApiDocument(version)),
  'docs/openapi-ingest.json': () => printedBy('apps/ingest/src/openapi-command.js'),
  'docs/openapi-reporter.json': reporterOpenApi,
  'apps/reporter/web/src/api/schema.generated.ts': async () =>
    apiTypes(await reporterOpenApi(), join(projectRoot, 'apps/reporter/web/src/api/schema.generated.ts')),
};

let openApi: Promise<string> | undefined;

/** The reporter's OpenAPI document; two generated files need it, and it takes seconds to print. */
function reporterOpenApi(): Promise<string> {
  openApi ??= printedBy('apps/reporter/src/openapi-command.js');
  return openApi;
}

/** The data dictionary: the columns with their descriptions. */
async function writtenDictionary(): Promise<string> {
  const file = (name: string) => readFile(join(projectRoot, 'libs/database/src/schema', name), 'utf8');
  const page = dataDictionary({
    schema: await file('schema.sql'),
    descriptions: await file('schema.descriptions.json'),
    exported: await printedBy('apps/reporter/src/exports-command.js'),
  });
  return format(page, { ...(await resolveConfig(join(projectRoot, 'docs/data-dictionary.md'))), parser: 'markdown' });
}

async function printedBy(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(projectRoot, 'dist', command)], {
    maxBuffer: 20_000_000,
  });
  return stdout;
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, contents] of Object.entries(generated)) {
  const path = join(projectRoot, name);
  const now = await contents();
  const before = await readFile(path, 'utf8').catch(() => '');
  if (now === before) continue;
  stale.push(name);
  if (!check) await writeFile(path, now);
}
if (check && stale.length > 0) {
  process.stderr.write(`Not up to date: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.\n`);
  process.exit(1);
}
process.stdout.write(
  check ? 'All generated files are up to date.\n' : `Written: ${stale.join(', ') || 'nothing new'}\n`,
);
