/** What can be wrong with a bucket. `s3_denied`: it may not be read or written; the others pass by themselves. */
export type S3ErrorCode = 's3_unreachable' | 's3_full' | 's3_denied';

/** A bucket did not do what it was asked to. What is merely not there is no error. */
export class S3Error extends Error {
  override readonly name = 'S3Error';

  constructor(
    readonly code: S3ErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }

  /** From what the SDK threw when it asked `bucket` to `act`. */
  static fromSdkError(error: unknown, bucket: string, act: string): S3Error {
    if (error instanceof S3Error) return error;
    const name = error instanceof Error ? error.name : 'unknown';
    const status = httpStatus(error);
    return new S3Error(codeOf(name, status), `The bucket ${bucket} did not ${act} (${name}).`, { cause: error });
  }
}

/** Whether the SDK says that there is no such object. A bucket that is not there is another matter. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** The HTTP status that an error of the SDK carries, or 0 where no answer came. */
export function httpStatus(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  const metadata: unknown = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}

/** Names that S3-compatible servers give to having no room left. */
const noSpaceNames: ReadonlySet<string> = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage']);

function codeOf(name: string, status: number): S3ErrorCode {
  if (status === 507 || noSpaceNames.has(name)) return 's3_full';
  return status === 401 || status === 403 ? 's3_denied' : 's3_unreachable';
}
