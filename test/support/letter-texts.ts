import { samples } from './samples.js';

/** A letter of the samples that is text and names its case, so that others can be made of it. */
function pattern(): { readonly words: string; readonly caseNumber: string } {
  for (const sample of samples()) {
    const { caseNumber } = sample.expected.header;
    const words = new TextDecoder().decode(sample.bytes);
    if (sample.mediaType === 'text/plain' && caseNumber !== null && words.includes(caseNumber)) {
      return { words, caseNumber };
    }
  }
  throw new Error('No sample is a text that names its case.');
}

/** So many letters alike but for their case numbers. */
export function letterTexts(count: number): readonly string[] {
  const { words, caseNumber } = pattern();
  return Array.from({ length: count }, (_, index) =>
    words.replaceAll(caseNumber, `CM17-${String(index + 1).padStart(7, '0')}`),
  );
}
