import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLetter } from '../generate-letters.js';
import { familyOf, shapeOf, type LetterShape } from './letter-shape.js';
import { pdfText, readFolder } from './read-folder.js';
import { shares, spread, spreadHead } from './spread.js';

/** What to set beside each other. */
export interface CompareRequest {
  readonly folder: string;
  /** How many letters to generate. */
  readonly letters: number;
  readonly seed: number;
}

const maxPdfs = 60;

/** The spread of a folder's letters beside that of generated ones of the same years and kind, as a text. */
export async function compareFolder({ folder, letters, seed }: CompareRequest): Promise<string> {
  const real = await readFolder(folder);
  const shapes = real.texts.map(shapeOf);
  const since2016 = real.texts.filter((text) => /\b(?:CM1[67]-)/.test(text)).length > real.texts.length / 2;
  const made = await generatedShapes(seed, letters, (layout) =>
    since2016 ? layout === 'determination-2016' : layout === 'determination-2014' || layout === 'determination-2015',
  );
  const pdfs = await generatedPdfs(seed);
  return [
    `${folder}: ${real.remark}; generated: ${made.length} text letters of the same layouts (seed ${seed})`,
    '',
    ...table('characters of text', (shape) => [shape.characters], shapes, made),
    ...table('characters of text (generated: PDF by pdftotext)', (shape) => [shape.characters], shapes, pdfs.shapes),
    ...table('characters of the case summary', (shape) => [shape.summary], shapes, made),
    ...table('items', (shape) => [shape.headings.length], shapes, made),
    ...table('characters of a heading', (shape) => shape.headings.map(({ length }) => length), shapes, made),
    ...table('characters of a rationale', (shape) => shape.rationales, shapes, made),
    `bytes of a file (generated: PDF)            ${spreadHead}`,
    `  folder                                   ${spread(real.bytes)}`,
    `  generated                                ${spread(pdfs.bytes)}`,
    '',
    ...shareTable('heading family', (shape) => shape.headings.map(familyOf), shapes, made),
    ...shareTable('statement form', (shape) => shape.statements, shapes, made),
    ...shareTable(
      'heading over 100 characters',
      (shape) => shape.headings.map(({ length }) => (length > 100 ? 'yes' : 'no')),
      shapes,
      made,
    ),
    ...shareTable(
      'full stop in a heading',
      (shape) => shape.headings.map((heading) => (heading.includes('.') ? 'yes' : 'no')),
      shapes,
      made,
    ),
    '',
  ].join('\n');
}

async function generatedShapes(seed: number, count: number, fits: (layout: string) => boolean): Promise<LetterShape[]> {
  const shapes: LetterShape[] = [];
  for (let number = 0; number < count; number += 1) {
    const { bytes, truth } = await generateLetter(seed, number, 'text');
    const plain = truth.faults.every((fault) => !['doubled-lines', 'windows-1252', 'nul-characters'].includes(fault));
    if (plain && fits(truth.layout)) shapes.push(shapeOf(bytes.toString('utf8')));
  }
  return shapes;
}

async function generatedPdfs(seed: number): Promise<{ readonly shapes: LetterShape[]; readonly bytes: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'rationale-letters-'));
  try {
    const shapes: LetterShape[] = [];
    const sizes: number[] = [];
    for (let number = 0; number < maxPdfs; number += 1) {
      const { name, bytes } = await generateLetter(seed, number, 'pdf');
      const path = join(folder, name);
      await writeFile(path, bytes);
      const text = await pdfText(path);
      if (text === null) break;
      shapes.push(shapeOf(text));
      sizes.push(bytes.length);
    }
    return { shapes, bytes: sizes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function table(
  name: string,
  valuesOf: (shape: LetterShape) => readonly number[],
  real: readonly LetterShape[],
  made: readonly LetterShape[],
): string[] {
  return [
    `${name.padEnd(42)} ${spreadHead}`,
    `${'  folder'.padEnd(42)} ${spread(real.flatMap(valuesOf))}`,
    `${'  generated'.padEnd(42)} ${spread(made.flatMap(valuesOf))}`,
    '',
  ];
}

function shareTable(
  name: string,
  valuesOf: (shape: LetterShape) => readonly string[],
  real: readonly LetterShape[],
  made: readonly LetterShape[],
): string[] {
  const folder = shares(real.flatMap(valuesOf));
  const generated = shares(made.flatMap(valuesOf));
  const percent = (share = 0): string => `${(share * 100).toFixed(1)} %`.padStart(9);
  return [
    `${name.padEnd(42)}    folder generated`,
    ...[...new Set([...folder.keys(), ...generated.keys()])].map(
      (value) => `  ${value.padEnd(40)} ${percent(folder.get(value))} ${percent(generated.get(value))}`,
    ),
    '',
  ];
}
