/**
 * The keys of all advisory locks that have a fixed key: two integers each, held by a session unless stated otherwise. The
 * transaction-level locks of copy groups use one 64-bit key, and Postgres keeps the two key spaces apart.
 */
export const advisoryLocks = {
  /** Held while migrations run. */
  migrations: [0x7261746c, 1],
  /** Held while a sweep enqueues documents that the raw store has and the database does not. */
  sweep: [0x7261746c, 2],
  /** Held while documents are enqueued to be reparsed. */
  reparse: [0x7261746c, 3],
  /**
   * Held by a transaction that inserts a misread, so that their limits are checked for one report at a time, or that
   * removes a document with its misreads.
   */
  misreads: [0x7261746c, 100],
} as const;
