const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const wordValues: ReadonlyMap<string, number> = new Map<string, number>([
  ...units.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...tens.flatMap((ten, index) =>
    units.slice(1, 10).map((unit, ones) => [`${ten}-${unit}`, (index + 2) * 10 + ones + 1] as const),
  ),
]);

/** A pattern of bounded length for a count in digits or words, as a part of others: `12`, `60.00`, `1,000`, `eight`, `twenty-four`. */
export const numberPattern = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9}(?:\\.\\d{1,4})?|(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${[...units].reverse().join('|')})`;

/** Returns the value of a count in digits or words, or null. */
export function readNumber(written: string): number | null {
  const folded = written.trim().toLowerCase().replace(/,/g, '');
  if (/^\d+(?:\.\d+)?$/.test(folded)) return Number(folded);
  return wordValues.get(folded.replace(/\s+/g, '-')) ?? null;
}
