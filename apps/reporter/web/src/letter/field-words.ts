import { wordsOf } from '../format/words.js';

/**
 * The field that a JSON pointer into a letter names, in words: `/determinations/1/drugClass` → `Determination 2, drug
 * class`; empty → `The letter as a whole`.
 */
export function fieldInWords(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  if (steps.length === 0) return 'The letter as a whole';
  const [first = '', second, ...rest] = steps;
  if (first !== 'determinations' || second === undefined) return wordsOf(steps.map(words).join(', '));
  return [`Determination ${Number(second) + 1}`, ...rest.map(words)].join(', ');
}

/** A step of a pointer: a name in words, or a place in a list, from 1. */
function words(step: string): string {
  return /^\d+$/.test(step) ? String(Number(step) + 1) : step.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}
