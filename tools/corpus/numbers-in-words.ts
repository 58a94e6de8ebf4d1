const numberWords = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty',
].flatMap((row) => row.split(' '));

const onceAndTwice: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  once: 1,
  single: 1,
  twice: 2,
  thrice: 3,
  daily: 1,
};

/** The numbers that words write, in figures (`60.00`, `1,000`) or spelled out up to twenty. */
export function numbersIn(words: string): readonly number[] {
  const figures = [...words.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([figure]) =>
    Number(figure.replaceAll(',', '')),
  );
  // `daily` is the period in `twice daily`, and a number only without another one.
  const lower = words.toLowerCase().replace(/\b(once|twice|thrice|times)\s+daily\b/g, '$1');
  const spelled = [...lower.matchAll(/[a-z]+/g)].map(([word]) =>
    numberWords.includes(word) ? numberWords.indexOf(word) : onceAndTwice[word],
  );
  return [...figures, ...spelled.filter((number) => number !== undefined)];
}

/** Whether all of these numbers are among those that the words write. */
export function numbersYield(numbers: readonly number[], words: string): boolean {
  const written = numbersIn(words);
  return numbers.every((number) => written.includes(number));
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** Whether the words hold the day that an ISO 8601 date names: `6/2/08`, `10-12-2012`, `October 1, 2003`, `1 Oct 2003`. */
export function dateYields(date: string, words: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const numeric = [...words.matchAll(/(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})/g)].some(
    ([, m, d, y]) => Number(m) === month && Number(d) === day && Number(y) % 100 === year % 100,
  );
  if (numeric || words.includes(date)) return true;
  const name = (months[month - 1] ?? '').slice(0, 3);
  const lower = words.toLowerCase();
  return (
    new RegExp(`\\b${name}`).test(lower) &&
    numbersIn(lower.replaceAll(',', ' ')).includes(day) &&
    lower.includes(String(year))
  );
}
