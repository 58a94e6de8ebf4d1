import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { S3Bucket, type S3Object } from '#platform/s3/s3-bucket.js';
import { type OpenInbox } from '../../apps/ingest/src/intake/bucket/inbox-bucket.js';
import { ObjectIntake } from '../../apps/ingest/src/intake/bucket/object-intake.js';
import { resultKey } from '../../apps/ingest/src/intake/bucket/result-keys.js';
import { DocumentIntake } from '../../apps/ingest/src/intake/document-intake.js';
import { PendingDocuments } from '../../apps/ingest/src/publish/pending-documents.js';
import { documentOf } from '../support/pipeline-queues.js';
import { type S3Server, s3SettingsOf, startS3Server } from '../support/s3-server.js';
import { makeTestSettings } from '../support/test-service.js';

Logger.overrideLogger(false);

const settings = {
  RATIONALE_DOCUMENT_LIMIT: 1_000,
  RATIONALE_MAX_PENDING: 100,
  RATIONALE_REPORTER_URL: 'http://reporter.example',
};

let s3: S3Server;
let inbox: OpenInbox;
let store: LocalRawStore;
let objects: ObjectIntake;
beforeAll(async () => {
  s3 = await startS3Server(join((await makeTestSettings()).folder, 's3'));
});
afterAll(async () => {
  await s3.stop();
});
beforeEach(async () => {
  const prefix = `${randomUUID()}/`;
  inbox = { bucket: new S3Bucket(s3.bucket, s3SettingsOf(s3.endpoint)), location: { bucket: s3.bucket, prefix } };
  store = new LocalRawStore(join((await makeTestSettings()).folder, 'raw'));
  objects = new ObjectIntake(new DocumentIntake(store, new PendingDocuments(), settings), settings);
});

const keyOf = (name: string) => `${inbox.location.prefix}${name}`;
const idOf = (words: string) => documentOf(words).record.documentId;
const resultOf = (object: S3Object) => inbox.bucket.get(resultKey(inbox.location, object));

/** Writes an object and returns it as a listing finds it. */
async function put(name: string, words: string): Promise<S3Object> {
  await inbox.bucket.put(keyOf(name), Buffer.from(words));
  const object = await inbox.bucket.head(keyOf(name));
  if (object === null) throw new Error('The object was not written.');
  return object;
}

it('does not accept an object that was replaced since it was listed, and accepts its new version once', async () => {
  const listed = await put('letter.txt', 'first version');
  const replaced = await put('letter.txt', 'other version');
  expect(replaced.size).toBe(listed.size);
  expect(await objects.accept(inbox, listed, 'batch')).toEqual({ kind: 'gone' });
  expect(await store.list(null, 10)).toEqual([]);
  expect(await resultOf(listed)).toBeNull();
  expect(await objects.accept(inbox, replaced, 'batch')).toMatchObject({
    kind: 'processed',
    result: { status: 'accepted', documentId: idOf('other version') },
  });
  expect(await objects.accept(inbox, replaced, 'batch')).toEqual({ kind: 'answered' });
});

it('does not accept an object that was deleted since it was listed', async () => {
  const listed = await put('letter.txt', 'a letter');
  await inbox.bucket.delete(keyOf('letter.txt'));
  expect(await objects.accept(inbox, listed, 'batch')).toEqual({ kind: 'gone' });
  expect(await store.list(null, 10)).toEqual([]);
});

it('accepts a version once when it is listed and notified concurrently', async () => {
  const object = await put('letter.txt', 'a letter');
  const outcomes = await Promise.all([1, 2, 3].map(() => objects.accept(inbox, object, 'batch')));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['processed', 'answered', 'answered']);
});
