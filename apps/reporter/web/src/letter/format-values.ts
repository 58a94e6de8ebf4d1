import { type Citation, type Determination } from '../api/types.js';
import { idToText } from '../format/text.js';

/** Formats a citation: `MTUS, Low Back Complaints 2004, chapter 12, Imaging, p. 303, 305`. */
export function formatCitation(citation: Citation): string {
  const { authority, document, edition, chapter, section, sections, regulation, pages } = citation;
  const title = document === null ? null : edition === null ? document : `${document} ${edition}`;
  const parts = [
    authority,
    title,
    chapter === null ? null : `chapter ${chapter}`,
    section ?? (sections.length > 0 ? sections.join(', ') : null),
    regulation === null ? null : `§ ${regulation}`,
    pages.length === 0 ? null : `p. ${pages.join(', ')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? citation.raw : parts.join(', ');
}

/** Formats a frequency: `2 to 3 times per week`; `once per day`. */
export function formatFrequency(frequency: NonNullable<Determination['frequency']>): string {
  const { times, timesTo, per } = frequency;
  const often = timesTo === null ? (times === 1 ? 'once' : `${times} times`) : `${times} to ${timesTo} times`;
  return `${often} per ${per}`;
}

/** Formats a duration: `4 to 6 weeks`; `1 month`. */
export function formatTreatmentDuration(duration: NonNullable<Determination['duration']>): string {
  const { amount, amountTo, unit } = duration;
  const span = amountTo === null ? `${amount}` : `${amount} to ${amountTo}`;
  return `${span} ${unit}${amount === 1 && amountTo === null ? '' : 's'}`;
}

/**
 * Returns the display name of the field at a JSON pointer into a letter: `/determinations/1/drugClass` → `Determination
 * 2, drug class`; empty → `Whole letter`.
 */
export function formatPointer(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  if (steps.length === 0) return 'Whole letter';
  const [first = '', second, ...rest] = steps;
  if (first !== 'determinations' || second === undefined) return idToText(steps.map(formatStep).join(', '));
  return [`Determination ${Number(second) + 1}`, ...rest.map(formatStep)].join(', ');
}

/** Formats one step of a pointer: a field name, or an index counted from 1. */
function formatStep(step: string): string {
  return /^\d+$/.test(step) ? String(Number(step) + 1) : step.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}
