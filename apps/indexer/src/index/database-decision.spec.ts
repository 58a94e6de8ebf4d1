import { describe, expect, it } from 'vitest';
import { type DatabaseFaultKind } from '#database/classify-database-error.js';
import { type DatabaseDecision, type DatabaseErrorCode, decide } from './database-decision.js';

describe('decide', () => {
  it.each<[kind: DatabaseFaultKind, decision: DatabaseDecision, code: DatabaseErrorCode]>([
    ['unreachable', 'postpone', 'database_away'],
    ['no_response', 'postpone', 'database_away'],
    ['read_only', 'postpone', 'database_away'],
    ['not_ready', 'postpone', 'database_not_ready'],
    ['statement_timeout', 'postpone', 'database_busy'],
    ['busy', 'postpone', 'database_busy'],
    ['unknown', 'retry', 'database_busy'],
    ['refused_data', 'isolate', 'database_refused'],
    ['invalid_statement', 'dead-letter', 'database_misfit'],
  ])('%s: %s, %s', (kind, decision, code) => {
    expect(decide({ kind, detail: 'SQLSTATE 00000' })).toEqual({ decision, code, detail: 'SQLSTATE 00000' });
  });
});
