import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../../tools/servers/project-root.js';
import { type Random } from '../random.js';
import { type KnownLetter, madeDocument, type MadeDocument } from './made-document.js';

const expectationSchema = z.object({
  letter: z.string(),
  header: z.object({ caseNumber: z.string().nullable(), decisionDate: z.string().nullable() }),
  determinations: z.array(z.object({ outcome: z.enum(['upheld', 'overturned']), category: z.string().nullable() })),
});

interface Pattern extends KnownLetter {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ageWords = /\b\d\d(?=[ -]year[ -]old\b)/;

/** Makes any number of letters out of the project's samples, each a case of its own, and knows what each holds. */
export class LetterMaker {
  private readonly patterns: readonly Pattern[];
  private readonly texts: readonly (Pattern & { readonly words: string; readonly caseNumber: string })[];
  private made = 0;

  constructor(private readonly random: Random) {
    this.patterns = readPatterns();
    this.texts = this.patterns.flatMap((pattern) => {
      const { caseNumber } = pattern;
      return caseNumber !== null && pattern.name.endsWith('.txt')
        ? [{ ...pattern, caseNumber, words: new TextDecoder().decode(pattern.bytes) }]
        : [];
    });
  }

  /** A letter of a case that was not made before. */
  next(): MadeDocument {
    const number = String(2_000_000 + (this.made += 1));
    return this.letterOf(number, this.random.one(this.texts).name);
  }

  /**
   * A letter of this number (seven digits) out of this sample; another age, or another date of decision, makes other
   * bytes of the same case.
   * @throws Error where the sample is no text with a case number
   */
  letterOf(
    number: string,
    sample: string,
    age = this.random.whole(20, 69),
    decidedOn: string | null = null,
  ): MadeDocument {
    const pattern = this.texts.find(({ name }) => name === sample);
    if (pattern === undefined) throw new Error(`${sample} is no sample that letters can be made of.`);
    const caseNumber = pattern.caseNumber.replace(/\d{7}$/, number);
    const decisionDate = decidedOn ?? pattern.decisionDate;
    const words = pattern.words
      .replaceAll(pattern.caseNumber, caseNumber)
      .replace(ageWords, String(age))
      .replace(inLetters(pattern.decisionDate), inLetters(decisionDate));
    const letter = { caseNumber, decisionDate, items: pattern.items };
    return madeDocument(`${caseNumber}-${age}.txt`, 'text/plain', words, { kind: 'letter', letter });
  }

  /** The samples that are PDFs, as they are: each can be sent once. */
  pdfs(): readonly MadeDocument[] {
    return this.patterns
      .filter(({ name }) => name.endsWith('.pdf'))
      .map(({ name, bytes, ...letter }) => madeDocument(name, 'application/pdf', bytes, { kind: 'letter', letter }));
  }
}

/** A date as letters write it. */
function inLetters(date: string | null): string {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return date === null ? '' : `${month}/${day}/${year}`;
}

function readPatterns(): readonly Pattern[] {
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
