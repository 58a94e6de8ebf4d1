/**
 * What went wrong at the database. Each service decides for itself what follows:
 * - `unreachable`: no connection, or a server that is starting, stopping, full or read-only for now
 * - `not_ready`: it answers, and our account, database or schema is missing
 * - `statement_timeout`: the server cancelled a statement that took longer than allowed
 * - `no_response`: the server did not even cancel it; the connection is treated as dead
 * - `busy`: a lock, deadlock or serialization failure
 * - `read_only`: a statement that writes, in a session or on a server that only reads
 * - `refused_data`: a value that the database does not accept
 * - `invalid_statement`: the statement does not fit the database; no retry can help
 * - `unknown`: everything else
 */
export type DatabaseFaultKind =
  | 'unreachable'
  | 'not_ready'
  | 'statement_timeout'
  | 'no_response'
  | 'busy'
  | 'read_only'
  | 'refused_data'
  | 'invalid_statement'
  | 'unknown';

/** A fault of the database, by kind. */
export interface DatabaseFault {
  readonly kind: DatabaseFaultKind;
  /** SQLSTATE or system error, with constraint, table and column where known; never a value, so it may be logged. */
  readonly detail: string;
}

/** By the whole SQLSTATE, where its class means something else. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const kindByState: Readonly<Record<string, DatabaseFaultKind>> = {
  '25006': 'read_only', // read_only_sql_transaction: a standby that is not promoted yet, or a read-only session
  '42501': 'not_ready', // insufficient_privilege: an operator has to grant it
  '42703': 'not_ready', // undefined_column: a migration is running or has not run
  '42P01': 'not_ready', // undefined_table: the same
  '55000': 'unreachable', // object_not_in_prerequisite_state: the database accepts no connections for now
  '57014': 'statement_timeout', // query_canceled
};

/** By the first two characters of the SQLSTATE. */
const kindByClass: Readonly<Record<string, DatabaseFaultKind>> = {
  '08': 'unreachable', // connection exception
  '0A': 'invalid_statement', // feature not supported
  '21': 'invalid_statement', // cardinality violation
  '22': 'refused_data', // data exception
  '23': 'refused_data', // integrity constraint violation
  '25': 'busy', // invalid transaction state, idle in transaction too long
  '28': 'not_ready', // invalid authorization
  '3D': 'not_ready', // no such database
  '3F': 'not_ready', // no such schema
  '40': 'busy', // serialization failure, deadlock
  '42': 'invalid_statement', // syntax error, wrong types
  '53': 'unreachable', // insufficient resources: disk, memory, connections
  '54': 'refused_data', // program limit exceeded: a value too long for an index
  '55': 'busy', // lock not available
  '57': 'unreachable', // operator intervention: shutdown, starting up
  '58': 'unreachable', // system error
};

/** System errors of a connection that could not be opened or broke. */
const connectionErrors: readonly string[] = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** Messages of the driver, its pool and TypeORM that carry no code. */
const kindByMessage: readonly (readonly [pattern: RegExp, kind: DatabaseFaultKind])[] = [
  [/timeout exceeded when trying to connect/i, 'unreachable'],
  [/connection (was )?(terminated|ended)/i, 'unreachable'],
  [/not queryable/i, 'unreachable'],
  // TypeORM, for a connection that broke between two statements.
  [/query runner already released/i, 'unreachable'],
  [/query read timeout/i, 'no_response'],
];

/** Returns what went wrong from an error of TypeORM, pg or the socket. The only place that interprets SQLSTATEs. */
export function classifyDatabaseError(error: unknown): DatabaseFault {
  return { kind: kindOf(error), detail: describe(error) };
}

function kindOf(error: unknown): DatabaseFaultKind {
  const code = codeOf(error);
  if (code !== undefined && connectionErrors.includes(code)) return 'unreachable';
  if (code !== undefined && isSqlState(code)) {
    return kindByState[code] ?? kindByClass[code.slice(0, 2)] ?? 'unknown';
  }
  const message = error instanceof Error ? error.message : '';
  return kindByMessage.find(([pattern]) => pattern.test(message))?.[1] ?? 'unknown';
}

function describe(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.name : 'unknown';
  const objects = (['constraint', 'table', 'column'] as const).flatMap((kind) => {
    const name = textOf(error, kind);
    return name === undefined ? [] : [`${kind} ${name}`];
  });
  return [isSqlState(code) ? `SQLSTATE ${code}` : code, ...objects].join(', ');
}

/** SQLSTATEs are five characters of digits and capitals; those of system errors begin with E, which no SQLSTATE does. */
function isSqlState(code: string): boolean {
  return /^[0-9A-DF-Z][0-9A-Z]{4}$/.test(code);
}

/** The code of an error; of several (a host with two addresses) that of the first. TypeORM copies the driver's onto its own. */
function codeOf(error: unknown): string | undefined {
  const code = textOf(error, 'code');
  return code === undefined && error instanceof AggregateError ? codeOf(error.errors[0]) : code;
}

function textOf(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = (error as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
