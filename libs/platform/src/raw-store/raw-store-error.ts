import { S3Error } from '../s3/s3-error.js';
import { systemCode } from '../files/system-code.js';

/** Codes of errors of the store. */
export type RawStoreErrorCode = 'raw_store_unreachable' | 'raw_store_full' | 'raw_store_corrupt';

/** An error of the store, not of a document. */
export class RawStoreError extends Error {
  override readonly name = 'RawStoreError';

  constructor(
    readonly code: RawStoreErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }

  /** Converts a system error of the store at `location`. */
  static fromSystemError(error: unknown, location: string): RawStoreError {
    if (error instanceof RawStoreError) return error;
    const code = systemCode(error);
    return noSpaceCodes.has(code)
      ? new RawStoreError('raw_store_full', `The raw store at ${location} has no free space (${code}).`, {
          cause: error,
        })
      : new RawStoreError('raw_store_unreachable', `The raw store at ${location} is unavailable (${code}).`, {
          cause: error,
        });
  }

  /** Converts an error of the bucket of the store at `location`. */
  static fromS3Error(error: unknown, location: string): RawStoreError {
    if (error instanceof RawStoreError) return error;
    const code = error instanceof S3Error ? error.code : 'unknown';
    return code === 's3_full'
      ? new RawStoreError('raw_store_full', `The raw store at ${location} has no free space (${code}).`, {
          cause: error,
        })
      : new RawStoreError('raw_store_unreachable', `The raw store at ${location} is unavailable (${code}).`, {
          cause: error,
        });
  }
}

const noSpaceCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
