/** Codes of S3 errors. `s3_denied`: no permission; the others are temporary. */
export type S3ErrorCode = 's3_unreachable' | 's3_full' | 's3_denied';

/** A failed call to a bucket. A missing object is not an error. */
export class S3Error extends Error {
  override readonly name = 'S3Error';

  constructor(
    readonly code: S3ErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }

  /** Converts an error of the SDK in an operation on a bucket, for example `read an object`. */
  static fromSdkError(error: unknown, bucket: string, operation: string): S3Error {
    if (error instanceof S3Error) return error;
    const name = error instanceof Error ? error.name : 'unknown';
    const status = httpStatus(error);
    return new S3Error(codeOf(name, status), `Bucket ${bucket}: cannot ${operation} (${name}).`, { cause: error });
  }
}

/** Returns whether the error means that the object does not exist. A missing bucket is another error. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** Returns the HTTP status of an SDK error; 0 without a response. */
export function httpStatus(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  const metadata: unknown = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}

/** Error names of S3-compatible servers without free space. */
const noSpaceNames: ReadonlySet<string> = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage']);

function codeOf(name: string, status: number): S3ErrorCode {
  if (status === 507 || noSpaceNames.has(name)) return 's3_full';
  return status === 401 || status === 403 ? 's3_denied' : 's3_unreachable';
}
