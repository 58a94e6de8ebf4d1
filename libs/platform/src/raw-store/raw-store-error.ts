import { S3Error } from '../s3/s3-error.js';
import { systemCode } from '../files/system-code.js';

/** What can be wrong with the store itself. */
export type RawStoreErrorCode = 'raw_store_unreachable' | 'raw_store_full' | 'raw_store_corrupt';

/** A fault of the store itself, worth a retry. */
export class RawStoreError extends Error {
  override readonly name = 'RawStoreError';

  constructor(
    readonly code: RawStoreErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }

  /** From what the system said of the store at `place`. */
  static fromSystemError(error: unknown, place: string): RawStoreError {
    if (error instanceof RawStoreError) return error;
    const code = systemCode(error);
    return noSpaceCodes.has(code)
      ? new RawStoreError('raw_store_full', `The raw store at ${place} has no room left (${code}).`, { cause: error })
      : new RawStoreError('raw_store_unreachable', `The raw store at ${place} failed (${code}).`, { cause: error });
  }

  /** From what a bucket said of the store at `place`. */
  static fromS3Error(error: unknown, place: string): RawStoreError {
    if (error instanceof RawStoreError) return error;
    const code = error instanceof S3Error ? error.code : 'unknown';
    return code === 's3_full'
      ? new RawStoreError('raw_store_full', `The raw store at ${place} has no room left (${code}).`, { cause: error })
      : new RawStoreError('raw_store_unreachable', `The raw store at ${place} failed (${code}).`, { cause: error });
  }
}

const noSpaceCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
