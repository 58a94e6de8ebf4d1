import { expect, it } from 'vitest';
import { type Fault } from './fault.js';
import { readFaultOptions } from './options.js';

const fault = (name: string): Fault => ({ name, title: name, inject: () => Promise.resolve() });
const [one, two] = [fault('one'), fault('two')];

it('runs every fault once with a random seed by default', () => {
  const options = readFaultOptions([], [one, two]);
  expect(options).toMatchObject({ faults: [one, two], letters: null, rounds: 4 });
  expect(options.seeds).toHaveLength(1);
});

it('accepts faults, seeds, letters and rounds', () => {
  const words = ['--fault', 'two', '--seed', '7', '--seed', '8', '--letters', '50', '--rounds', '9'];
  expect(readFaultOptions(words, [one, two])).toEqual({ faults: [two], seeds: [7, 8], letters: 50, rounds: 9 });
});

it.each([
  ['--fault', 'three'],
  ['--seed', 'x'],
  ['--letters', '-1'],
  ['--speed', '3'],
])('refuses %s %s', (...words) => {
  expect(() => readFaultOptions(words, [one, two])).toThrow(/Options|Unknown fault/);
});
