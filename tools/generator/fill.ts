/** The value of a slot of a template; undefined when it has none. */
export type SlotValue = (name: string) => string | number | undefined;

/** The values of slots, by name. */
export type Slots = Readonly<Record<string, string | number>>;

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Part {
  readonly text: string;
  /** The slot after the text; null at the template's end. */
  readonly slot: string | null;
  readonly capital: boolean;
}

/** Parsed templates: each is filled thousands of times. Their number is bounded by the word lists. */
const known = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  const found = known.get(template);
  if (found !== undefined) return found;
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(/\{([A-Za-z]+)\}/g)) {
    const name = match[1] ?? '';
    const slot = name.charAt(0).toLowerCase() + name.slice(1);
    parts.push({ text: template.slice(end, match.index), slot, capital: slot !== name });
    end = match.index + match[0].length;
  }
  parts.push({ text: template.slice(end), slot: null, capital: false });
  known.set(template, parts);
  return parts;
}

/**
 * Fills `{slot}`s; `{Slot}` gives the same with a capital.
 * @throws Error for a slot that has nothing
 */
export function fillBy(template: string, valueOf: SlotValue): string {
  let filled = '';
  for (const { text, slot, capital: large } of partsOf(template)) {
    filled += text;
    if (slot === null) continue;
    const value = valueOf(slot);
    if (value === undefined) throw new Error(`Nothing fills {${slot}} in "${template}".`);
    filled += large ? capital(String(value)) : String(value);
  }
  return filled;
}

/** Fills slots by a table. @throws Error for a slot that has nothing */
export function fill(template: string, slots: Slots): string {
  return fillBy(template, (name) => slots[name]);
}

/** `a`, `a and b`, `a, b, and c`. */
export function list(values: readonly string[]): string {
  if (values.length < 3) return values.join(' and ');
  return `${values.slice(0, -1).join(', ')}, and ${values.at(-1) ?? ''}`;
}
