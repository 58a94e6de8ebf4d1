import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { roles } from './route-access.js';

const hexadecimal = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

/**
 * An access key as it is stored: the secret itself is shown once, when the key is created. Its hash is SHA-256 without
 * salt, since a secret has 256 random bits and cannot be guessed from a list.
 */
export const accessKeySchema = z.strictObject({
  id: hexadecimal(16),
  name: z.string().min(1).max(100),
  roles: z.array(z.enum(roles)).min(1),
  hash: hexadecimal(64),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type AccessKey = z.infer<typeof accessKeySchema>;

const written = /^rationale_([0-9a-f]{16})_([\w-]{43})$/;

/** Creates a key. @returns the key to store, and the text that its owner sends */
export function createAccessKey(
  given: Pick<AccessKey, 'name' | 'roles' | 'expiresAt'>,
  now: Date,
): { readonly key: AccessKey; readonly secret: string } {
  const id = randomBytes(8).toString('hex');
  const secret = `rationale_${id}_${randomBytes(32).toString('base64url')}`;
  const key = { id, ...given, hash: hashOf(secret).toString('hex'), createdAt: now.toISOString(), revokedAt: null };
  return { key, secret };
}

/** Returns the key that a text is the secret of, if it is valid at this time. */
export function findAccessKey(keys: ReadonlyMap<string, AccessKey>, secret: string, now: Date): AccessKey | null {
  const key = keys.get(written.exec(secret)?.[1] ?? '');
  if (key === undefined || !timingSafeEqual(hashOf(secret), Buffer.from(key.hash, 'hex'))) return null;
  return isValid(key, now) ? key : null;
}

/** Whether a key is neither revoked nor expired. */
export function isValid({ expiresAt, revokedAt }: Pick<AccessKey, 'expiresAt' | 'revokedAt'>, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || new Date(expiresAt) > now);
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
