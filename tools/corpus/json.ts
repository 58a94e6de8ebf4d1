import { z } from 'zod';

/** Any JSON value. Readings of older parsers and labels of other hands are compared as plain JSON, field by field. */
export type Json = z.infer<typeof jsonSchema>;
export const jsonSchema = z.json();

/** The value at a path of names and indexes; undefined where there is none. */
export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here)) here = here[Number(step)];
    else here = Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

/** The value at a JSON pointer (RFC 6901): `/determinations/0/rationale`. */
export function atPointer(value: Json | undefined, pointer: string): Json | undefined {
  const steps = pointer.split('/').slice(1);
  return at(value, ...steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The value as a list: itself, or an empty list for anything that is none. */
export function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value as words: itself, a number's digits, or an empty string. */
export function asText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** A record's names with their values; none for anything that is no record. */
export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value);
}

/** Whether two values are the same, the order of a record's names aside. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
