/** Why a question was not answered: `away` may pass by itself, `slow` may pass with a narrower question. */
export type DatabaseFault = 'away' | 'slow' | 'not-set-up' | 'ours';

/** What pg and its pool say, without a code, when there is no connection or it goes away. */
const lostConnection = /timeout exceeded when trying to connect|connection terminated|connection ended|not queryable/i;

/** Tells from an error of TypeORM, pg or the socket whose fault it is. Codes: PostgreSQL, appendix A; Node's system errors. */
export function databaseFault(error: unknown): DatabaseFault {
  const code = codeOf(error);
  if (code === '57014') return 'slow';
  if (code === '42P01' || code === '42703' || code === '3D000') return 'not-set-up';
  if (/^(?:08|53|57P)/.test(code) || /^E(?:CONN|HOST|NET|TIMEDOUT|PIPE|AI_AGAIN)/.test(code) || code === 'ENOTFOUND') {
    return 'away';
  }
  const message = error instanceof Error ? error.message : '';
  if (/query read timeout/i.test(message)) return 'slow';
  return lostConnection.test(message) ? 'away' : 'ours';
}

/** The code of an error or of the one that it wraps; of several (a host with two addresses) the first. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error && error.driverError !== error) {
    const inner = codeOf(error.driverError);
    if (inner !== '') return inner;
  }
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
