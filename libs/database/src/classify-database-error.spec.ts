import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { classifyDatabaseError, type DatabaseFaultKind } from './classify-database-error.js';

function coded(code: string, more: object = {}): Error {
  return Object.assign(new Error('the message may quote a letter'), { code, ...more });
}

describe('classifyDatabaseError', () => {
  it.each<[name: string, error: unknown, kind: DatabaseFaultKind]>([
    ['connection failure', coded('08006'), 'unreachable'],
    ['refused connection', coded('ECONNREFUSED'), 'unreachable'],
    [
      'refused on both addresses of a host',
      new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
      'unreachable',
    ],
    ['aborted connection', coded('ECONNABORTED'), 'unreachable'],
    ['reset connection', coded('ECONNRESET'), 'unreachable'],
    // Five capitals, as an SQLSTATE may look.
    ['broken pipe', coded('EPIPE'), 'unreachable'],
    ['unknown host', coded('ENOTFOUND'), 'unreachable'],
    ['name server that does not answer', coded('EAI_AGAIN'), 'unreachable'],
    ['host that is down', coded('EHOSTDOWN'), 'unreachable'],
    ['host without a route', coded('EHOSTUNREACH'), 'unreachable'],
    ['network that is down', coded('ENETDOWN'), 'unreachable'],
    ['network that was reset', coded('ENETRESET'), 'unreachable'],
    ['network without a route', coded('ENETUNREACH'), 'unreachable'],
    ['missing socket file', coded('ENOENT'), 'unreachable'],
    ['connection timeout of the system', coded('ETIMEDOUT'), 'unreachable'],
    ['pool without a free connection', new Error('timeout exceeded when trying to connect'), 'unreachable'],
    ['connection that broke in use', new Error('Connection terminated unexpectedly'), 'unreachable'],
    ['connection that was ended', new Error('Connection was ended during query'), 'unreachable'],
    ['connection that broke between two statements', new QueryRunnerAlreadyReleasedError(), 'unreachable'],
    ['connection timeout', new Error('Connection terminated due to connection timeout'), 'unreachable'],
    [
      'connection used after it broke',
      new Error('Client has encountered a connection error and is not queryable'),
      'unreachable',
    ],
    ['too many connections', coded('53300'), 'unreachable'],
    ['disk full', coded('53100'), 'unreachable'],
    ['administrator ends the connection', coded('57P01'), 'unreachable'],
    ['crash of another backend', coded('57P02'), 'unreachable'],
    ['server starting up', coded('57P03'), 'unreachable'],
    ['database that accepts no connections', coded('55000'), 'unreachable'],
    ['input/output error', coded('58030'), 'unreachable'],
    ['wrong password', coded('28P01'), 'not_ready'],
    ['missing database', coded('3D000'), 'not_ready'],
    ['missing schema', coded('3F000'), 'not_ready'],
    ['table not migrated yet', coded('42P01'), 'not_ready'],
    ['column not migrated yet', coded('42703'), 'not_ready'],
    ['missing privilege', coded('42501'), 'not_ready'],
    ['statement timeout', coded('57014'), 'statement_timeout'],
    // The server ends its statements before the client stops waiting, so that this one does not answer at all.
    ['frozen server', new Error('Query read timeout'), 'no_response'],
    ['serialization failure', coded('40001'), 'busy'],
    ['deadlock', coded('40P01'), 'busy'],
    ['lock timeout', coded('55P03'), 'busy'],
    ['idle in transaction too long', coded('25P03'), 'busy'],
    ['standby, or a read-only session', coded('25006'), 'read_only'],
    ['NUL byte in text', coded('22021'), 'refused_data'],
    ['number out of range', coded('22003'), 'refused_data'],
    ['lone surrogate in JSON', coded('22P02'), 'refused_data'],
    ['check violated', coded('23514'), 'refused_data'],
    ['duplicate ordinal', coded('23505'), 'refused_data'],
    ['index row too long', coded('54000'), 'refused_data'],
    ['syntax error', coded('42601'), 'invalid_statement'],
    ['wrong type', coded('42804'), 'invalid_statement'],
    ['row twice in one upsert', coded('21000'), 'invalid_statement'],
    ['feature not supported', coded('0A000'), 'invalid_statement'],
    ['internal error', coded('XX000'), 'unknown'],
    ['state of no known class', coded('ZZ123'), 'unknown'],
    ['code that is no SQLSTATE', coded('57P0'), 'unknown'],
    ['system error of another kind', coded('EINVAL'), 'unknown'],
    ['error without a code', new TypeError('x is not a function'), 'unknown'],
    ['thrown value that is no error', 'oops', 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['null', null, 'unknown'],
    ['error wrapped by TypeORM', new QueryFailedError('INSERT …', ['a letter'], coded('40P01')), 'busy'],
  ])('%s', (_name, error, kind) => {
    expect(classifyDatabaseError(error).kind).toBe(kind);
  });

  it.each<[error: unknown, detail: string]>([
    [coded('40001'), 'SQLSTATE 40001'],
    [coded('ECONNREFUSED'), 'ECONNREFUSED'],
    [new TypeError('x is not a function'), 'TypeError'],
    ['oops', 'unknown'],
  ])('describes %s as %s', (error, detail) => {
    expect(classifyDatabaseError(error).detail).toBe(detail);
  });

  it('names constraint, table and column, and quotes no value', () => {
    const error = coded('23514', {
      constraint: 'letters_standing_known',
      table: 'letters',
      column: 'standing',
      detail: 'Failing row (secret)',
    });
    const { detail } = classifyDatabaseError(new QueryFailedError('INSERT …', ['secret'], error));
    expect(detail).toBe('SQLSTATE 23514, constraint letters_standing_known, table letters, column standing');
  });
});
