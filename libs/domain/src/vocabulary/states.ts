import { z } from 'zod';
import data from './states.json' with { type: 'json' };

/** A state or territory that licenses physicians. */
export const stateSchema = z.strictObject({
  /** The postal code, two letters. */
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
});
export type State = z.infer<typeof stateSchema>;

/** Every state, by code. */
export const states: readonly State[] = z.array(stateSchema).parse(data);
