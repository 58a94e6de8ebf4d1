import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { type DatabaseFault, databaseFault } from './database-fault.js';

const coded = (code: string) => Object.assign(new Error('said by the driver'), { code });

describe('databaseFault', () => {
  const faults: readonly (readonly [what: string, error: unknown, fault: DatabaseFault])[] = [
    ['connection refused', coded('ECONNREFUSED'), 'away'],
    ['refused on both addresses of a host', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), 'away'],
    ['name not resolved', coded('ENOTFOUND'), 'away'],
    ['server stopping', coded('57P01'), 'away'],
    ['server starting', coded('57P03'), 'away'],
    ['too many connections', coded('53300'), 'away'],
    ['connection failure', coded('08006'), 'away'],
    ['pool exhausted', new Error('timeout exceeded when trying to connect'), 'away'],
    ['connection cut', new Error('Connection terminated unexpectedly'), 'away'],
    ['statement time-out', coded('57014'), 'slow'],
    ['frozen server', new Error('Query read timeout'), 'slow'],
    ['no migration yet', coded('42P01'), 'not-set-up'],
    ['no such database', coded('3D000'), 'not-set-up'],
    ['a write in a read-only session', coded('25006'), 'ours'],
    ['a mistake in a statement', coded('42601'), 'ours'],
    ['not an error at all', 'away', 'ours'],
    ['wrapped by TypeORM', new QueryFailedError('select 1', [], coded('57P01')), 'away'],
  ];

  it.each(faults)('%s', (_what, error, fault) => {
    expect(databaseFault(error)).toBe(fault);
  });
});
