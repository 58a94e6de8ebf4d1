import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../../tools/servers/project-root.js';
import { type Random } from '../random.js';
import { type KnownLetter, testDocument, type TestDocument } from './test-document.js';

const expectationSchema = z.object({
  letter: z.string(),
  header: z.object({ caseNumber: z.string().nullable(), decisionDate: z.string().nullable() }),
  determinations: z.array(z.object({ outcome: z.enum(['upheld', 'overturned']), category: z.string().nullable() })),
});

interface SampleLetter extends KnownLetter {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const agePattern = /\b\d\d(?=[ -]year[ -]old\b)/;

/** Creates letters from the samples of the project, each with a case number of its own, and knows their values. */
export class LetterFactory {
  private readonly samples: readonly SampleLetter[];
  private readonly texts: readonly (SampleLetter & { readonly words: string; readonly caseNumber: string })[];
  private created = 0;

  constructor(private readonly random: Random) {
    this.samples = readSamples();
    this.texts = this.samples.flatMap((pattern) => {
      const { caseNumber } = pattern;
      return caseNumber !== null && pattern.name.endsWith('.txt')
        ? [{ ...pattern, caseNumber, words: new TextDecoder().decode(pattern.bytes) }]
        : [];
    });
  }

  /** Returns a letter with a new case number. */
  next(): TestDocument {
    const number = String(2_000_000 + (this.created += 1));
    return this.letterOf(number, this.random.pick(this.texts).name);
  }

  /**
   * Returns a letter with this case number (seven digits) from a sample. Another age or decision date makes other bytes of
   * the same case.
   * @throws Error when the sample is not a text letter with a case number
   */
  letterOf(
    number: string,
    sample: string,
    age = this.random.integer(20, 69),
    decidedOn: string | null = null,
  ): TestDocument {
    const pattern = this.texts.find(({ name }) => name === sample);
    if (pattern === undefined) throw new Error(`${sample} is not a text sample with a case number.`);
    const caseNumber = pattern.caseNumber.replace(/\d{7}$/, number);
    const decisionDate = decidedOn ?? pattern.decisionDate;
    const words = pattern.words
      .replaceAll(pattern.caseNumber, caseNumber)
      .replace(agePattern, String(age))
      .replace(formatDate(pattern.decisionDate), formatDate(decisionDate));
    const letter = { caseNumber, decisionDate, items: pattern.items };
    return testDocument(`${caseNumber}-${age}.txt`, 'text/plain', words, { kind: 'letter', letter });
  }

  /** Returns the PDF samples unchanged: each can be sent once. */
  pdfs(): readonly TestDocument[] {
    return this.samples
      .filter(({ name }) => name.endsWith('.pdf'))
      .map(({ name, bytes, ...letter }) => testDocument(name, 'application/pdf', bytes, { kind: 'letter', letter }));
  }
}

/** Formats a date as letters write it. */
function formatDate(date: string | null): string {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return date === null ? '' : `${month}/${day}/${year}`;
}

function readSamples(): readonly SampleLetter[] {
  const folder = join(projectRoot, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => {
      const { letter, header, determinations } = expectationSchema.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      const { caseNumber, decisionDate } = header;
      return {
        ...{ name: letter, caseNumber, decisionDate },
        items: determinations.map(({ outcome, category }) => ({ outcome, category })),
        bytes: new Uint8Array(readFileSync(join(folder, letter))),
      };
    });
}
