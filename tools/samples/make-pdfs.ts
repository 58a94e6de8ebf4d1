/** `node dist/tools/samples/make-pdfs.js`: writes the PDFs of samples/ from samples/source, reproducibly. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../servers/project-root.js';
import { readLetterSource } from './letter-source.js';
import { pdfFile } from './pdf-file.js';

const samples = join(projectRoot, 'samples');
const sources = (await readdir(join(samples, 'source'))).filter((name) => name.endsWith('.letter')).sort();
for (const name of sources) {
  const source = readLetterSource(await readFile(join(samples, 'source', name), 'utf8'));
  const bytes = await pdfFile(source);
  const file = name.replace(/\.letter$/, '.pdf');
  await writeFile(join(samples, file), bytes);
  process.stdout.write(`samples/${file}: ${bytes.length} bytes\n`);
}
