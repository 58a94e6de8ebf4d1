import { z } from 'zod';
import { roles } from './route-access.js';

/** Who sends a request. `id` is the id of a key, or `oidc:` and the subject of a person. */
export const identitySchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  roles: z.array(z.enum(roles)),
});
export type Identity = z.infer<typeof identitySchema>;
