import { addAbortSignal, type Readable } from 'node:stream';
import { type S3Client } from '@aws-sdk/client-s3';
import type * as Sdk from '@aws-sdk/client-s3';
import { ByteLimiter } from '../bounds/byte-limiter.js';
import { withTimeout } from '../bounds/with-timeout.js';
import { type S3Settings } from '../settings/shared-settings.js';
import { maxConnections, s3ClientConfig } from './s3-client-config.js';
import { httpStatus, isMissing, S3Error } from './s3-error.js';

/** An object as a listing or a question tells of it. */
export interface S3Object {
  readonly key: string;
  /** What the server calls this version of its bytes, without quotes. */
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written, to the second, by the server's clock. */
  readonly changedAt: Date;
}

/** Milliseconds for one call with all its attempts, and more for each megabyte it moves. */
const maxCallMs = 15_000;
const msPerMegabyte = 1_000;

/** Milliseconds that a call may wait until others are done. */
const maxWaitMs = 15_000;

/** Keys that one page of a listing may hold; S3 gives no more. */
export const maxKeysPerPage = 1_000;

/** Attempts to write an object first, where the server says that somebody else is writing it. */
const maxConditionalAttempts = 3;

interface CallOptions {
  readonly abortSignal: AbortSignal;
}

type S3Call<Answer> = (sdk: typeof Sdk, client: S3Client, options: CallOptions) => Promise<Answer>;

/**
 * One bucket of S3 or of a server that speaks its protocol; every call ends in bounded time. The SDK is loaded when it
 * is first needed, so that a service without a bucket does not pay for it.
 */
export class S3Bucket {
  private readonly slots = new ByteLimiter({ maxConcurrent: maxConnections, maxBytes: Infinity });
  private opened: Promise<{ readonly sdk: typeof Sdk; readonly client: S3Client }> | null = null;

  constructor(
    readonly name: string,
    private readonly settings: S3Settings,
  ) {}

  /**
   * An object's bytes and the version that they are; null where there is none.
   * @throws S3Error
   */
  async get(key: string, expectedSize = 0): Promise<{ readonly bytes: Buffer; readonly etag: string } | null> {
    return this.orMissing('give an object', expectedSize, async (sdk, client, options) => {
      const { Body, ETag } = await client.send(new sdk.GetObjectCommand({ Bucket: this.name, Key: key }), options);
      if (Body === undefined) throw new Error('The answer has no body.');
      return { bytes: await collect(Body as Readable, options.abortSignal), etag: withoutQuotes(ETag) };
    });
  }

  /**
   * What is told of an object; null where there is none.
   * @throws S3Error
   */
  async head(key: string): Promise<S3Object | null> {
    return this.orMissing('tell of an object', 0, async (sdk, client, options) => {
      const told = await client.send(new sdk.HeadObjectCommand({ Bucket: this.name, Key: key }), options);
      return {
        key,
        etag: withoutQuotes(told.ETag),
        size: told.ContentLength ?? 0,
        changedAt: told.LastModified ?? new Date(0),
      };
    });
  }

  /**
   * Writes an object, in place of any of this key.
   * @throws S3Error
   */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.ask('take an object', bytes.length, (sdk, client, options) =>
      client.send(new sdk.PutObjectCommand({ Bucket: this.name, Key: key, Body: bytes }), options),
    );
  }

  /**
   * Writes an object where there is none of this key; false where there is one. A server that does not know such
   * conditions (it ignores them, or says so) replaces the object.
   * @throws S3Error
   */
  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.ask('take an object', bytes.length, (sdk, client, options) =>
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
   * Deletes an object; none there is no fault.
   * @throws S3Error
   */
  async delete(key: string): Promise<void> {
    await this.orMissing('delete an object', 0, (sdk, client, options) =>
      client.send(new sdk.DeleteObjectCommand({ Bucket: this.name, Key: key }), options),
    );
  }

  /**
   * The objects whose keys begin with `prefix` and come after `after` in the order of UTF-8, a page at a time.
   * @throws S3Error
   */
  async *pages(prefix: string, after: string | null = null, pageSize = maxKeysPerPage): AsyncGenerator<S3Object[]> {
    let token: string | undefined;
    do {
      const page = await this.ask('list its objects', 0, (sdk, client, options) =>
        client.send(
          new sdk.ListObjectsV2Command({
            Bucket: this.name,
            Prefix: prefix,
            MaxKeys: Math.min(pageSize, maxKeysPerPage),
            // Keys may hold characters that XML cannot.
            EncodingType: 'url',
            ...(token === undefined ? {} : { ContinuationToken: token }),
            ...(token === undefined && after !== null ? { StartAfter: after } : {}),
          }),
          options,
        ),
      );
      yield (page.Contents ?? []).map((told) => ({
        key: page.EncodingType === 'url' ? decodeKey(told.Key ?? '') : (told.Key ?? ''),
        etag: withoutQuotes(told.ETag),
        size: told.Size ?? 0,
        changedAt: told.LastModified ?? new Date(0),
      }));
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  /**
   * Resolves when the bucket is there and answers.
   * @throws S3Error
   */
  async check(): Promise<void> {
    await this.ask('answer', 0, (sdk, client, options) =>
      client.send(new sdk.HeadBucketCommand({ Bucket: this.name }), options),
    );
  }

  private async orMissing<Answer>(act: string, size: number, ask: S3Call<Answer>): Promise<Answer | null> {
    try {
      return await this.ask(act, size, ask);
    } catch (error) {
      if (error instanceof S3Error && isMissing(error.cause)) return null;
      throw error;
    }
  }

  private async ask<Answer>(act: string, size: number, ask: S3Call<Answer>): Promise<Answer> {
    const limit = Math.ceil(maxCallMs + (size / 1_000_000) * msPerMegabyte);
    let givenUp = false;
    const call = async () => {
      if (givenUp) throw new Error('Nobody waits for it any more.');
      const { sdk, client } = await this.open();
      return ask(sdk, client, { abortSignal: AbortSignal.timeout(limit) });
    };
    try {
      const begun = this.slots.start(0, call).then(({ done }) => done);
      return await withTimeout('a call with the wait for its turn', limit + maxWaitMs, begun);
    } catch (error) {
      givenUp = true;
      throw S3Error.fromSdkError(error, this.name, act);
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

/** As S3 encodes keys in listings and notifications: a plus sign is a space. */
export function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
