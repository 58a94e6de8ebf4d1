import { expect, it } from 'vitest';
import { readWords } from '#domain/vocabulary/words.js';
import { type IndexedSuggestion, suggestFor } from './suggest.js';

const entry = (
  field: IndexedSuggestion['field'],
  value: string,
  label: string,
  determinations: number,
): IndexedSuggestion => ({ field, value, label, determinations, words: readWords(label).map(({ text }) => text) });

const index = [
  entry('substance', 'hydrocodone/acetaminophen', 'hydrocodone/acetaminophen', 40),
  entry('substance', 'hydrocodone/acetaminophen', 'Norco (hydrocodone/acetaminophen)', 40),
  entry('substance', 'hydroxyzine', 'hydroxyzine', 3),
  entry('substance', 'acetaminophen', 'acetaminophen', 2),
  entry('treatment', 'home health', 'home health', 9),
  entry('bodyPart', 'hip', 'Hip', 30),
];

it.each<[string, string[]]>([
  ['hydro', ['hydrocodone/acetaminophen', 'hydroxyzine']],
  ['HYDROC', ['hydrocodone/acetaminophen']],
  ['norc', ['Norco (hydrocodone/acetaminophen)']],
  ['acet', ['acetaminophen', 'hydrocodone/acetaminophen']],
  ['health ho', ['home health']],
  ['h', ['hydrocodone/acetaminophen', 'Hip', 'home health']],
  ['odone', []],
  ['...', []],
])('%j suggests %j', (text, labels) => {
  expect(suggestFor(text, index, 3).map(({ label }) => label)).toEqual(labels);
});
