import { addAbortSignal, type Readable } from 'node:stream';
import { type S3Client } from '@aws-sdk/client-s3';
import type * as Sdk from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { withTimeout } from '../bounds/with-timeout.js';
import { type S3Settings } from '../settings/shared-settings.js';
import { maxConnections, s3ClientConfig } from './s3-client-config.js';
import { httpStatus, isMissing, S3Error } from './s3-error.js';

/** An object as a listing or `head` returns it. */
export interface S3Object {
  readonly key: string;
  /** ETag of this version, without quotes. */
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written, to the second, by the clock of the server. */
  readonly changedAt: Date;
}

/** Time limit of one call with all its attempts, and its increase per megabyte. */
const maxCallMs = 15_000;
const msPerMegabyte = 1_000;

/** Milliseconds that a call may wait for a connection. */
const maxWaitMs = 15_000;

/** Keys per page of a listing; the maximum of S3. */
export const maxKeysPerPage = 1_000;

/** Attempts of a conditional write while the server reports a concurrent write. */
const maxConditionalAttempts = 3;

interface CallOptions {
  readonly abortSignal: AbortSignal;
}

type S3Call<Result> = (sdk: typeof Sdk, client: S3Client, options: CallOptions) => Promise<Result>;

/**
 * A bucket of S3 or a compatible server; every call has a time limit. The SDK is loaded by the first call, so that a
 * service without a bucket does not need its memory and start time.
 */
export class S3Bucket {
  private readonly limit = pLimit(maxConnections);
  private opened: Promise<{ readonly sdk: typeof Sdk; readonly client: S3Client }> | null = null;

  constructor(
    readonly name: string,
    private readonly settings: S3Settings,
  ) {}

  /**
   * Returns the bytes and the ETag of an object; null if it does not exist.
   * @throws S3Error
   */
  async get(key: string, expectedSize = 0): Promise<{ readonly bytes: Buffer; readonly etag: string } | null> {
    return this.nullIfMissing('read an object', expectedSize, async (sdk, client, options) => {
      const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ Bucket: this.name, Key: key }), options);
      if (Body === undefined) throw new Error('The response has no body.');
      return { bytes: await collect(Body as Readable, options.abortSignal), etag: withoutQuotes(ETag) };
    });
  }

  /**
   * Returns the properties of an object; null if it does not exist.
   * @throws S3Error
   */
  async head(key: string): Promise<S3Object | null> {
    return this.nullIfMissing('check an object', 0, async (sdk, client, options) => {
      const head = await client.send(new sdk.HeadObjectCommand({ Bucket: this.name, Key: key }), options);
      return {
        key,
        etag: withoutQuotes(head.ETag),
        size: head.ContentLength ?? 0,
        changedAt: head.LastModified ?? new Date(0),
      };
    });
  }

  /**
   * Writes an object; an existing one is replaced.
   * @throws S3Error
   */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.call('write an object', bytes.length, (sdk, client, options) =>
      client.send(new sdk.PutObjectCommand({ Bucket: this.name, Key: key, Body: bytes }), options),
    );
  }

  /**
   * Writes an object unless it exists; then the result is false. A server that does not support conditional writes
   * replaces the object.
   * @throws S3Error
   */
  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.call('write an object', bytes.length, (sdk, client, options) =>
          client.send(
            new sdk.PutObjectCommand({ Bucket: this.name, Key: key, Body: bytes, IfNoneMatch: '*' }),
            options,
          ),
        );
        return true;
      } catch (error) {
        const status = error instanceof S3Error ? httpStatus(error.cause) : 0;
        if (status === 412) return false;
        if (status === 501) {
          await this.put(key, bytes);
          return true;
        }
        if (status !== 409 || attempt >= maxConditionalAttempts) throw error;
      }
    }
  }

  /**
   * Deletes an object. A missing object is not an error.
   * @throws S3Error
   */
  async delete(key: string): Promise<void> {
    await this.nullIfMissing('delete an object', 0, (sdk, client, options) =>
      client.send(new sdk.DeleteObjectCommand({ Bucket: this.name, Key: key }), options),
    );
  }

  /**
   * Lists the objects with a prefix whose keys follow `after` in UTF-8 order, one page at a time.
   * @throws S3Error
   */
  async *pages(prefix: string, after: string | null = null, pageSize = maxKeysPerPage): AsyncGenerator<S3Object[]> {
    let token: string | undefined;
    do {
      const page = await this.call('list its objects', 0, (sdk, client, options) =>
        client.send(
          new sdk.ListObjectsV2Command({
            Bucket: this.name,
            Prefix: prefix,
            MaxKeys: Math.min(pageSize, maxKeysPerPage),
            // Keys may contain characters that are not allowed in XML.
            EncodingType: 'url',
            ...(token === undefined ? {} : { ContinuationToken: token }),
            ...(token === undefined && after !== null ? { StartAfter: after } : {}),
          }),
          options,
        ),
      );
      yield (page.Contents ?? []).map((object) => ({
        key: page.EncodingType === 'url' ? decodeKey(object.Key ?? '') : (object.Key ?? ''),
        etag: withoutQuotes(object.ETag),
        size: object.Size ?? 0,
        changedAt: object.LastModified ?? new Date(0),
      }));
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  /**
   * Resolves if the bucket exists and is available.
   * @throws S3Error
   */
  async check(): Promise<void> {
    await this.call('access it', 0, (sdk, client, options) =>
      client.send(new sdk.HeadBucketCommand({ Bucket: this.name }), options),
    );
  }

  private async nullIfMissing<Result>(operation: string, bytes: number, send: S3Call<Result>): Promise<Result | null> {
    try {
      return await this.call(operation, bytes, send);
    } catch (error) {
      if (error instanceof S3Error && isMissing(error.cause)) return null;
      throw error;
    }
  }

  private async call<Result>(operation: string, bytes: number, send: S3Call<Result>): Promise<Result> {
    const limitMs = Math.ceil(maxCallMs + (bytes / 1_000_000) * msPerMegabyte);
    let timedOut = false;
    const call = async () => {
      if (timedOut) throw new Error('The call timed out while it waited for a connection.');
      const { sdk, client } = await this.open();
      return send(sdk, client, { abortSignal: AbortSignal.timeout(limitMs) });
    };
    try {
      return await withTimeout('The call to S3', limitMs + maxWaitMs, this.limit(call));
    } catch (error) {
      timedOut = true;
      throw S3Error.fromSdkError(error, this.name, operation);
    }
  }

  private open() {
    this.opened ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client(s3ClientConfig(this.settings)),
    }));
    return this.opened;
  }
}

async function collect(body: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of addAbortSignal(signal, body) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function withoutQuotes(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}

/** Decodes a key as S3 encodes it in listings and notifications: a plus sign is a space. */
export function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
