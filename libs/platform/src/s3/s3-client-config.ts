import { type S3ClientConfig } from '@aws-sdk/client-s3';
import { type S3Settings } from '../settings/shared-settings.js';

/** Milliseconds to a connection, and without a byte in either direction over it. */
const longestConnect = 2_000;
const longestSilence = 5_000;

/** Attempts of one call, the first included. */
const attempts = 3;

/** Connections to one bucket; who waits for one longer than for a connection would be told that none came about. */
export const maxConnections = 64;

/**
 * How the SDK is to reach S3 by these settings: in bounded time, few attempts, and without what servers other than AWS
 * may not know.
 */
export function s3ClientConfig(settings: S3Settings): S3ClientConfig {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = settings;
  return {
    region: S3_REGION,
    forcePathStyle: S3_PATH_STYLE ?? S3_ENDPOINT !== undefined,
    maxAttempts: attempts,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: longestConnect,
      socketTimeout: longestSilence,
      httpAgent: { maxSockets: maxConnections },
      httpsAgent: { maxSockets: maxConnections },
    },
    ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
      ? {}
      : { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }),
  };
}
