import { type ValueTransformer } from 'typeorm';

/** A `bytea` column that holds a hash; its property is the hash in hexadecimal digits. */
export const hexadecimal: ValueTransformer = {
  to: (digits: string | null | undefined) => (typeof digits === 'string' ? Buffer.from(digits, 'hex') : digits),
  from: (bytes: Buffer | null) => bytes?.toString('hex') ?? null,
};
