/**
 * The keys of all session-level advisory locks: two integers each. The transaction-level locks of copy groups use one
 * 64-bit key, and Postgres keeps the two key spaces apart.
 */
export const advisoryLocks = {
  /** Held while migrations run. */
  migrations: [0x7261746c, 1],
  /** Held while a sweep enqueues documents that the raw store has and the database does not. */
  sweep: [0x7261746c, 2],
  /** Held while documents are enqueued to be reparsed. */
  reparse: [0x7261746c, 3],
} as const;
