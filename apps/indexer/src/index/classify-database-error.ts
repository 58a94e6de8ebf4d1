/**
 * What to do when the database did not take a batch:
 * - `wait`: it is away, full or not ready for us; the job is put off, as long as it takes, and loses no attempt
 * - `retry`: it was busy, or we do not know the fault; the job is tried again, as often as its policy says
 * - `isolate`: it refuses something in the batch; the batch is split until the one document stands alone
 * - `dead-letter`: our statement does not fit it; no retry can help
 */
export type DatabaseDecision = 'wait' | 'retry' | 'isolate' | 'dead-letter';

/** What happened, as reasons and logs name it: a stable code. */
export type DatabaseFaultCode =
  | 'database_away'
  /** It answers, and our account, database or schema is not there yet. */
  | 'database_not_ready'
  | 'database_busy'
  | 'database_refused'
  | 'database_misfit';

/** What a fault of the database means for the batch. */
export interface DatabaseFault {
  readonly decision: DatabaseDecision;
  readonly code: DatabaseFaultCode;
  /** SQLSTATE or system error, with constraint, table and column where known; never a value. */
  readonly detail: string;
}

/** By the whole SQLSTATE, where its class says something else. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const decisionByState: Readonly<Record<string, DatabaseDecision>> = {
  '25006': 'wait', // read_only_sql_transaction: a standby that is not promoted yet
  '42501': 'wait', // insufficient_privilege: an operator mends it
  '42703': 'wait', // undefined_column: a migration is under way
  '42P01': 'wait', // undefined_table: the same
  '55000': 'wait', // object_not_in_prerequisite_state: the database takes no connections for now
  '57014': 'retry', // query_canceled: our statement timeout
};

/** By the first two characters of the SQLSTATE. */
const decisionByClass: Readonly<Record<string, DatabaseDecision>> = {
  '08': 'wait', // connection exception
  '0A': 'dead-letter', // feature not supported
  '21': 'dead-letter', // cardinality violation
  '22': 'isolate', // data exception
  '23': 'isolate', // integrity constraint violation
  '25': 'retry', // invalid transaction state, idle in transaction too long
  '28': 'wait', // invalid authorization
  '3D': 'wait', // no such database
  '3F': 'wait', // no such schema
  '40': 'retry', // serialization failure, deadlock
  '42': 'dead-letter', // syntax error, wrong types
  '53': 'wait', // insufficient resources: disk, memory, connections
  '54': 'isolate', // program limit exceeded: a value too long for an index
  '55': 'retry', // lock not available
  '57': 'wait', // operator intervention: shutdown, starting up
  '58': 'wait', // system error
};

/** System errors of a connection that could not be made or broke. */
const connectionErrors: readonly string[] = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** What the driver and its pool say of a connection, or of an answer that never came, without giving a code. */
const connectionMessages = [
  /timeout exceeded when trying to connect/i,
  /connection (was )?terminated/i,
  /not queryable/i,
  /query read timeout/i,
  // TypeORM's words for a connection that broke between two statements.
  /query runner already released/i,
];

/** Decides what to do about an error that was thrown while a batch was written. The one place for that decision. */
export function classifyDatabaseError(error: unknown): DatabaseFault {
  const decision = decide(error);
  return { decision, code: faultCode(decision, codeOf(error)), detail: describe(error) };
}

function faultCode(decision: DatabaseDecision, code: string | undefined): DatabaseFaultCode {
  switch (decision) {
    case 'wait':
      return code !== undefined && /^(28|3D|3F|42)/.test(code) ? 'database_not_ready' : 'database_away';
    case 'retry':
      return 'database_busy';
    case 'isolate':
      return 'database_refused';
    case 'dead-letter':
      return 'database_misfit';
  }
}

function decide(error: unknown): DatabaseDecision {
  const code = codeOf(error);
  if (code !== undefined && connectionErrors.includes(code)) return 'wait';
  if (code !== undefined && isSqlState(code)) {
    return decisionByState[code] ?? decisionByClass[code.slice(0, 2)] ?? 'retry';
  }
  return connectionMessages.some((pattern) => pattern.test(messageOf(error))) ? 'wait' : 'retry';
}

function describe(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.name : 'unknown';
  const places = (['constraint', 'table', 'column'] as const).flatMap((kind) => {
    const name = textOf(error, kind);
    return name === undefined ? [] : [`${kind} ${name}`];
  });
  return [isSqlState(code) ? `SQLSTATE ${code}` : code, ...places].join(', ');
}

/** SQLSTATEs are five characters of digits and capitals; those of system errors begin with E, which no SQLSTATE does. */
function isSqlState(code: string): boolean {
  return /^[0-9A-DF-Z][0-9A-Z]{4}$/.test(code);
}

function codeOf(error: unknown): string | undefined {
  return textOf(error, 'code');
}

function textOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = (error as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
