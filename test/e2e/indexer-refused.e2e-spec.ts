import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type QueueEvent } from '#domain/pipeline.js';
import { createDataSource } from '#database/connection-options.js';
import { resultOf } from '../../apps/indexer/src/index/processing-result.js';
import { indexResults, IndexingError } from '../../apps/indexer/src/index/index-results.js';
import { startNetworkProxy } from '../support/network-proxy.js';
import { type IndexerDatabase, openIndexerDatabase } from '../support/indexer-database.js';
import { documentIdOf, makeLetter, makeParsedEvent } from '../support/letter-factory.js';
import { onServer } from '../support/test-database.js';
import { until } from '../support/until.js';

const refusedId = documentIdOf('refused');
const counts = (byState: Record<string, number>) => new Map(Object.entries(byState));
const good = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeParsedEvent(makeLetter({ documentId: documentIdOf(`good ${index}`) })),
  );

describe('data that the database refuses', () => {
  let database: IndexerDatabase;
  beforeAll(async () => {
    database = await openIndexerDatabase();
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const states = async () => {
    const rows = await database.query('SELECT state, count(*)::integer AS documents FROM documents GROUP BY state');
    return new Map(rows.map((row) => [row['state'], row['documents']]));
  };

  it.each<[name: string, event: QueueEvent<'determinations'>, detail: RegExp]>([
    ['a NUL character', makeParsedEvent(makeLetter({ documentId: refusedId, caseSummary: 'a\0b' })), /SQLSTATE 22021/],
    [
      'a NUL character in the name of the document',
      makeParsedEvent(makeLetter({ documentId: refusedId }), { name: 'a\0.txt' }),
      /SQLSTATE 22021/,
    ],
    [
      'a lone surrogate in JSON',
      makeParsedEvent(
        makeLetter({ documentId: refusedId, notices: [{ kind: 'misspelt', pointer: null, detail: '\ud800' }] }),
      ),
      /SQLSTATE 22P0[0-9]/,
    ],
    [
      'a case number too long for its index',
      makeParsedEvent(
        makeLetter({ documentId: refusedId, header: { caseNumber: randomBytes(8_000).toString('base64') } }),
      ),
      /SQLSTATE 54000/,
    ],
    [
      'a number out of range',
      makeParsedEvent(makeLetter({ documentId: refusedId, determinations: [{ refills: 3_000_000_000 }] })),
      /SQLSTATE 22003/,
    ],
    [
      'a duplicate ordinal',
      makeParsedEvent(makeLetter({ documentId: refusedId, determinations: [{ ordinal: 1 }, { ordinal: 1 }] })),
      /SQLSTATE 23505, constraint determinations_letter_id_ordinal_key/,
    ],
  ])('%s costs one document, and the 49 others are indexed', async (_name, event, detail) => {
    const events = good(49);
    events.splice(17, 0, event as (typeof events)[number]);
    const batch = await database.index(...events);
    expect(batch).toEqual({
      written: 50,
      refused: [{ documentId: refusedId, detail: expect.stringMatching(detail) as string }],
    });
    expect(await states()).toEqual(counts({ parsed: 49, failed: 1 }));
    const [row] = await database.query(
      `SELECT reason_code, reason_detail, (SELECT count(*)::integer FROM letters) AS letters
       FROM documents WHERE state = 'failed'`,
    );
    expect(row).toEqual({
      reason_code: 'database_refused',
      reason_detail: expect.stringMatching(detail) as string,
      letters: 49,
    });
  });

  it('the same batch again changes nothing', async () => {
    const events = [...good(3), makeParsedEvent(makeLetter({ documentId: refusedId, caseSummary: '\0' }))];
    await database.index(...events);
    const again = await database.index(...events);
    expect(again).toMatchObject({ written: 0, refused: [{ documentId: refusedId }] });
    expect(await states()).toEqual(counts({ parsed: 3, failed: 1 }));
  });

  it('a rejected document becomes a letter when a later result of it is accepted', async () => {
    await database.index(makeParsedEvent(makeLetter({ documentId: refusedId, caseSummary: '\0' })));
    await database.index(makeParsedEvent(makeLetter({ documentId: refusedId })));
    expect(await states()).toEqual(counts({ parsed: 1 }));
  });
});

describe('an unavailable database', () => {
  const results = good(1).map(resultOf);
  const faultOf = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof IndexingError)) throw new Error('an IndexingError was expected', { cause: error });
    return error.fault;
  };

  it('postpones the batch, whatever it contains', async () => {
    const database = await openIndexerDatabase();
    try {
      await database.index(...good(1));
      const name = new URL(database.url).pathname.slice(1);
      await onServer(database.url.replace(name, 'postgres'), async (client) => {
        await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
        expect(await faultOf(indexResults(database.dataSource, results))).toMatchObject({ decision: 'postpone' });
        await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      });
      expect(await indexResults(database.dataSource, results)).toEqual({ written: 0, refused: [] });
    } finally {
      await database.close();
    }
  });

  it('a connection closed during a transaction leaves nothing of it', async () => {
    const database = await openIndexerDatabase();
    try {
      // Another transaction locks the letters, so that the batch waits in the middle of its own.
      await onServer(database.url, async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE letters');
        const indexing = faultOf(indexResults(database.dataSource, results));
        const [pid] = await until('a batch during its transaction', async () => {
          const pids = await waitingPids(database);
          return pids.length > 0 && pids;
        });
        await database.query('SELECT pg_terminate_backend($1)', [pid]);
        expect(await indexing).toMatchObject({ decision: 'postpone', code: 'database_away' });
        await client.query('ROLLBACK');
      });
      expect(await database.query('SELECT FROM documents')).toEqual([]);
      expect(await indexResults(database.dataSource, results)).toEqual({ written: 1, refused: [] });
    } finally {
      await database.close();
    }
  });

  it('a connection that freezes during a transaction is closed and does not affect the next batch', async () => {
    const database = await openIndexerDatabase();
    const proxy = await startNetworkProxy(database.url);
    const dataSource = createDataSource({ url: proxy.url, poolSize: 1, statementTimeoutMs: 1_000 });
    await dataSource.initialize();
    try {
      await onServer(database.url, async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE letters');
        const indexing = faultOf(indexResults(dataSource, results));
        await until('a batch during its transaction', async () => (await waitingPids(database)).length > 0);
        proxy.pause();
        await client.query('ROLLBACK');
        expect(await indexing).toMatchObject({ decision: 'postpone', code: 'database_away' });
      });
      await proxy.restore();
      expect(await indexResults(dataSource, results)).toEqual({ written: 1, refused: [] });
      expect(await database.query('SELECT FROM letters')).toHaveLength(1);
    } finally {
      await dataSource.destroy();
      await proxy.disconnect();
      await database.close();
    }
  });

  it('a statement that takes too long is postponed', async () => {
    const database = await openIndexerDatabase();
    const impatient = createDataSource({ url: database.url, poolSize: 1, statementTimeoutMs: 200 });
    await impatient.initialize();
    try {
      await onServer(database.url, async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE letters');
        expect(await faultOf(indexResults(impatient, results))).toMatchObject({ decision: 'postpone' });
        await client.query('ROLLBACK');
      });
      expect(await indexResults(impatient, results)).toEqual({ written: 1, refused: [] });
    } finally {
      await impatient.destroy();
      await database.close();
    }
  });
});

/** The backends of the indexer that wait for a lock in this database. */
async function waitingPids(database: IndexerDatabase): Promise<readonly unknown[]> {
  const rows = await database.query(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'rationale-indexer'`,
  );
  return rows.map((row) => row['pid']);
}
