import { type DatabaseFault, type DatabaseFaultKind } from '#database/classify-database-error.js';

/**
 * What to do when the database did not accept a batch:
 * - `postpone`: it is unreachable, not ready, or busy with locks of others; the job is postponed, which is not counted as an
 *   attempt
 * - `retry`: the fault is unknown; the job is retried as often as its policy allows
 * - `isolate`: it refused something in the batch; the batch is split until one document is left
 * - `dead-letter`: the statement does not fit it; no retry can help
 */
export type DatabaseDecision = 'postpone' | 'retry' | 'isolate' | 'dead-letter';

/** Error codes of the indexer, as reasons and logs name them. */
export type DatabaseErrorCode =
  'database_away' | 'database_not_ready' | 'database_busy' | 'database_refused' | 'database_misfit';

/** A fault of the database and the decision on the batch. */
export interface BatchFault {
  readonly decision: DatabaseDecision;
  readonly code: DatabaseErrorCode;
  /** SQLSTATE or system error; quotes no value. */
  readonly detail: string;
}

const decisions: Readonly<Record<DatabaseFaultKind, Omit<BatchFault, 'detail'>>> = {
  unreachable: { decision: 'postpone', code: 'database_away' },
  no_response: { decision: 'postpone', code: 'database_away' },
  // A standby that is not promoted yet: the indexer opens no read-only session.
  read_only: { decision: 'postpone', code: 'database_away' },
  not_ready: { decision: 'postpone', code: 'database_not_ready' },
  // VACUUM FULL or a migration may hold locks for as long as they take.
  statement_timeout: { decision: 'postpone', code: 'database_busy' },
  busy: { decision: 'postpone', code: 'database_busy' },
  unknown: { decision: 'retry', code: 'database_busy' },
  refused_data: { decision: 'isolate', code: 'database_refused' },
  invalid_statement: { decision: 'dead-letter', code: 'database_misfit' },
};

/** Returns the decision on a batch whose transaction failed with this fault. */
export function decide({ kind, detail }: DatabaseFault): BatchFault {
  return { ...decisions[kind], detail };
}
