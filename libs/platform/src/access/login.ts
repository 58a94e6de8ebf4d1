import { z } from 'zod';

/** What the browser keeps between the start of a login at the provider and its end. */
export const loginSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  expires: z.number(),
});
export type Login = z.infer<typeof loginSchema>;
