import { expect, it } from 'vitest';
import { nearestValues } from './nearest-values.js';

const known = ['surgery', 'injection', 'pharmaceuticals', 'diagnostic-testing', 'rehabilitation'];

it.each<[string, string[]]>([
  ['surgerys', ['surgery']],
  ['Injections', ['injection']],
  ['diagnostic', ['diagnostic-testing']],
  ['rehab', ['rehabilitation']],
  ['xyz', []],
  ['', []],
])('%j is near %j', (value, near) => {
  expect(nearestValues(value, known)).toEqual(near);
});
