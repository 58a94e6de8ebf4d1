/**
 * The two-number keys of the session locks that processes of this project take on the database. Locks on copy keys use
 * single numbers, which Postgres keeps apart from these.
 */
export const advisoryLocks = {
  /** Held while migrations run. */
  migrations: [0x7261746c, 1],
} as const;
