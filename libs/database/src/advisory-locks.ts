/**
 * The two-number keys of the session locks that processes of this project take on the database. Locks on copy keys use
 * single numbers, which Postgres keeps apart from these.
 */
export const advisoryLocks = {
  /** Held while migrations run. */
  migrations: [0x7261746c, 1],
  /** Held while documents are enqueued that the store has and the database does not. */
  sweep: [0x7261746c, 2],
  /** Held while documents are enqueued to be read again. */
  reparse: [0x7261746c, 3],
} as const;
