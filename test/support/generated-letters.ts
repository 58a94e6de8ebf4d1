import { createHash } from 'node:crypto';
import { type ReadLetter } from '#domain/model/letter.js';
import { parseLetter } from '../../apps/parser/src/letter/parse-letter.js';
import { decodeText } from '../../apps/parser/src/text/plain/decode-text.js';
import { generateLetters } from '../../tools/generator/generate-letters.js';

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/** Text letters of the generator as the parser reads them, marked with `revision`. */
export async function readGeneratedLetters(seed: number, count: number, revision: number): Promise<ReadLetter[]> {
  const letters: ReadLetter[] = [];
  for await (const { name, bytes } of generateLetters({ seed, from: 0, count, kind: 'text' })) {
    const text = decodeText(bytes);
    const parsed = text.kind === 'text' ? parseLetter(text.text, { sha256 }) : text;
    if (parsed.kind === 'rejected') throw new Error(`The parser rejected ${name}: ${parsed.rejection.code}`);
    letters.push({ ...parsed.letter, documentId: sha256(bytes), revision });
  }
  return letters;
}
