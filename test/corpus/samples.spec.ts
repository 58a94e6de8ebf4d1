import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutSchema } from '#domain/model/letter.js';
import { createPdfTextReader } from '../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { compareLetter } from '../../tools/corpus/compare-letter.js';
import { findCorpus } from '../../tools/corpus/corpus-files.js';
import { type FieldCheck, isRight } from '../../tools/corpus/field-check.js';
import { asList, asText, at, type Json } from '../../tools/corpus/json.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { readLetterSource } from '../../tools/samples/letter-source.js';
import { pdfFile } from '../../tools/samples/pdf-file.js';
import { readFileAsLetter } from './read-file.js';

const samples = join(projectRoot, 'samples');
const corpus = await findCorpus([samples], []);
const pdf = createPdfTextReader();
const checked = new Map<string, readonly FieldCheck[]>();
const labels: readonly Json[] = corpus.letters.flatMap(({ expectation }) =>
  expectation === null || at(expectation.label, 'rejected') !== undefined ? [] : [expectation.label],
);
const items = labels.flatMap((label) => asList(at(label, 'determinations')));
const names = corpus.letters.map(({ file }) => basename(file));
const letterNames = labels.map((label) => asText(at(label, 'letter')));

beforeAll(async () => {
  for (const { file, expectation } of corpus.letters) {
    if (expectation === null) continue;
    checked.set(basename(file), compareLetter(expectation, await readFileAsLetter(file, pdf)));
  }
}, 60_000);
afterAll(() => pdf.close());

const checksOf = (name: string, of: 'fields' | 'evidence'): readonly FieldCheck[] =>
  (checked.get(name) ?? []).filter(({ field }) => field.startsWith('evidence') === (of === 'evidence'));

describe('the samples', () => {
  it('each have an expectation, and each expectation has its sample', () => {
    expect(corpus.letters.filter(({ expectation }) => expectation === null)).toEqual([]);
    expect(corpus.orphans).toEqual([]);
  });

  it('cover every layout, both outcomes, every form of heading and every kind of flag', () => {
    const valuesOf = (of: readonly Json[], name: string): Set<unknown> => new Set(of.map((one) => at(one, name)));
    expect(valuesOf(labels, 'layout')).toEqual(new Set(layoutSchema.options));
    expect(valuesOf(items, 'outcome')).toEqual(new Set(['upheld', 'overturned']));
    expect(valuesOf(items, 'headingFamily').size).toBe(6);
    expect(new Set(items.flatMap((item) => asList(at(item, 'flags')))).size).toBe(3);
  });

  it.each(names)('%s is read exactly as expected', (name) => {
    const checks = checksOf(name, 'fields');
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((check) => !isRight(check))).toEqual([]);
  });

  it.each(letterNames)('%s has evidence for what it says, and every span yields its value', (name) => {
    const checks = checksOf(name, 'evidence');
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((check) => !isRight(check))).toEqual([]);
  });

  it.each(names.filter((name) => name.endsWith('.pdf')))('%s is what its source makes, byte by byte', async (name) => {
    const source = await readFile(join(samples, 'source', name.replace(/\.pdf$/, '.letter')), 'utf8');
    const made = await pdfFile(readLetterSource(source));
    expect(made.equals(await readFile(join(samples, name)))).toBe(true);
  });
});
