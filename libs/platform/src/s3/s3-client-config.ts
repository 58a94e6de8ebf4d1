import { type S3ClientConfig } from '@aws-sdk/client-s3';
import { type S3Settings } from '../settings/shared-settings.js';

const connectTimeoutMs = 2_000;
/** Milliseconds without data in either direction. */
const socketTimeoutMs = 5_000;

/** Attempts per call, including the first. */
const maxAttempts = 3;

/** Connections to one bucket. The SDK fails a call that waits for a free connection longer than the connect timeout. */
export const maxConnections = 64;

/** Returns the configuration of the SDK: with time limits, few attempts, and no features that only AWS supports. */
export function s3ClientConfig(settings: S3Settings): S3ClientConfig {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = settings;
  return {
    region: S3_REGION,
    forcePathStyle: S3_PATH_STYLE ?? S3_ENDPOINT !== undefined,
    maxAttempts,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      socketTimeout: socketTimeoutMs,
      httpAgent: { maxSockets: maxConnections },
      httpsAgent: { maxSockets: maxConnections },
    },
    ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
      ? {}
      : { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }),
  };
}
