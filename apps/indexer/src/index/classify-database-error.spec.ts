import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { classifyDatabaseError, type DatabaseDecision } from './classify-database-error.js';

function coded(code: string, more: object = {}): Error {
  return Object.assign(new Error('the message may quote a letter'), { code, ...more });
}

describe('classifyDatabaseError', () => {
  it.each<[name: string, error: unknown, decision: DatabaseDecision]>([
    ['connection failure', coded('08006'), 'wait'],
    ['refused connection', coded('ECONNREFUSED'), 'wait'],
    ['reset connection', coded('ECONNRESET'), 'wait'],
    // Five capitals, as an SQLSTATE may look.
    ['broken pipe', coded('EPIPE'), 'wait'],
    ['unknown host', coded('ENOTFOUND'), 'wait'],
    ['pool that found no connection in time', new Error('timeout exceeded when trying to connect'), 'wait'],
    ['connection that broke in use', new Error('Connection terminated unexpectedly'), 'wait'],
    ['connection that broke between two statements', new QueryRunnerAlreadyReleasedError(), 'wait'],
    ['connection that was late', new Error('Connection terminated due to connection timeout'), 'wait'],
    [
      'connection used after it broke',
      new Error('Client has encountered a connection error and is not queryable'),
      'wait',
    ],
    // The server ends its statements before we stop waiting, so that this one does not answer at all.
    ['answer that did not come', new Error('Query read timeout'), 'wait'],
    ['too many connections', coded('53300'), 'wait'],
    ['disk full', coded('53100'), 'wait'],
    ['administrator ends the connection', coded('57P01'), 'wait'],
    ['crash of another backend', coded('57P02'), 'wait'],
    ['server starting up', coded('57P03'), 'wait'],
    ['standby', coded('25006'), 'wait'],
    ['wrong password', coded('28P01'), 'wait'],
    ['database not made yet', coded('3D000'), 'wait'],
    ['database that takes no connections', coded('55000'), 'wait'],
    ['table not migrated yet', coded('42P01'), 'wait'],
    ['column not migrated yet', coded('42703'), 'wait'],
    ['privilege missing', coded('42501'), 'wait'],
    ['input/output error', coded('58030'), 'wait'],
    ['serialization failure', coded('40001'), 'retry'],
    ['deadlock', coded('40P01'), 'retry'],
    ['lock timeout', coded('55P03'), 'retry'],
    ['statement timeout', coded('57014'), 'retry'],
    ['internal error', coded('XX000'), 'retry'],
    ['state of no known class', coded('ZZ123'), 'retry'],
    ['error without a code', new TypeError('x is not a function'), 'retry'],
    ['thrown value that is no error', 'oops', 'retry'],
    ['nothing', undefined, 'retry'],
    ['NUL byte in text', coded('22021'), 'isolate'],
    ['number out of range', coded('22003'), 'isolate'],
    ['lone surrogate in JSON', coded('22P02'), 'isolate'],
    ['check violated', coded('23514'), 'isolate'],
    ['ordinal twice', coded('23505'), 'isolate'],
    ['index row too long', coded('54000'), 'isolate'],
    ['syntax error', coded('42601'), 'dead-letter'],
    ['wrong type', coded('42804'), 'dead-letter'],
    ['row twice in one upsert', coded('21000'), 'dead-letter'],
  ])('%s', (_name, error, decision) => {
    expect(classifyDatabaseError(error).decision).toBe(decision);
  });

  it.each([
    ['ECONNREFUSED', 'database_away'],
    ['57P03', 'database_away'],
    ['28P01', 'database_not_ready'],
    ['3D000', 'database_not_ready'],
    ['42P01', 'database_not_ready'],
    ['40001', 'database_busy'],
    ['22021', 'database_refused'],
    ['42601', 'database_misfit'],
  ])('%s is told as %s', (code, expected) => {
    expect(classifyDatabaseError(coded(code)).code).toBe(expected);
  });

  it('finds the code that TypeORM wraps', () => {
    const wrapped = new QueryFailedError('INSERT …', ['a letter'], coded('40P01'));
    expect(classifyDatabaseError(wrapped)).toMatchObject({ decision: 'retry', code: 'database_busy' });
  });

  it('names places and quotes nothing', () => {
    const error = coded('23514', {
      constraint: 'letters_standing_known',
      table: 'letters',
      detail: 'Failing row (secret)',
    });
    const { detail } = classifyDatabaseError(new QueryFailedError('INSERT …', ['secret'], error));
    expect(detail).toBe('SQLSTATE 23514, constraint letters_standing_known, table letters');
  });
});
