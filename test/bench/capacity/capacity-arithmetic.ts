/** Milliseconds of processor time that a letter takes, by part. */
export interface LetterCost {
  readonly parser: number;
  readonly indexer: number;
  readonly postgres: number;
  readonly redis: number;
}

/** The computed speed of several machines, from the measured cost of one letter. */
export interface Capacity {
  readonly machines: number;
  /** Letters per second. */
  readonly speed: number;
  /** The part that reaches its limit first. */
  readonly limit: 'all parts together' | 'parsers and indexers' | 'Postgres' | 'Redis';
  /** Hours for all 1.8 million letters ever issued. */
  readonly hours: number;
}

/** Letters issued so far. */
const allLetters = 1_800_000;

/**
 * Computes the speed of `machines` machines with `cores` cores each. A single machine runs everything. Of several, one runs
 * Postgres and Redis, and the others run parsers and indexers in equal shares. Redis uses one core, Postgres the others.
 * Network and waiting times are not included.
 */
export function capacityOf(machines: number, cores: number, cost: LetterCost): Capacity {
  const { parser, indexer, postgres, redis } = cost;
  const capacity = (speed: number, limit: Capacity['limit']): Capacity => ({
    machines,
    speed,
    limit,
    hours: allLetters / speed / 3_600,
  });
  if (machines === 1) return capacity((cores * 1_000) / (parser + indexer + postgres + redis), 'all parts together');
  const limits: readonly (readonly [number, Capacity['limit']])[] = [
    [((machines - 1) * cores * 1_000) / (parser + indexer), 'parsers and indexers'],
    [(cores * 1_000) / (postgres + redis), 'Postgres'],
    [1_000 / redis, 'Redis'],
  ];
  const [speed, limit] = limits.reduce((lowest, one) => (one[0] < lowest[0] ? one : lowest));
  return capacity(speed, limit);
}
