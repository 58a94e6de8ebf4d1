/** Milliseconds of processor time that a letter takes, by part. */
export interface LetterCost {
  readonly parser: number;
  readonly indexer: number;
  readonly postgres: number;
  readonly redis: number;
}

/** What some machines could do, by arithmetic from what one was measured to need. */
export interface Capacity {
  readonly machines: number;
  /** Letters a second. */
  readonly speed: number;
  /** The part that is at its limit first. */
  readonly limit: 'all parts together' | 'parsers and indexers' | 'Postgres' | 'Redis';
  /** Hours for all 1.8 million letters ever issued. */
  readonly hours: number;
}

/** Letters issued so far. */
const allLetters = 1_800_000;

/**
 * Letters a second on so many machines of so many cores each. One machine does everything. Of several, one has Postgres
 * and Redis, the others have parsers and indexers in equal shares; Redis works on one core, Postgres on all that are left.
 * Nothing is taken off for networks, nor for waiting.
 */
export function capacityOf(machines: number, cores: number, cost: LetterCost): Capacity {
  const { parser, indexer, postgres, redis } = cost;
  const told = (speed: number, limit: Capacity['limit']): Capacity => ({
    machines,
    speed,
    limit,
    hours: allLetters / speed / 3_600,
  });
  if (machines === 1) return told((cores * 1_000) / (parser + indexer + postgres + redis), 'all parts together');
  const limits: readonly (readonly [number, Capacity['limit']])[] = [
    [((machines - 1) * cores * 1_000) / (parser + indexer), 'parsers and indexers'],
    [(cores * 1_000) / (postgres + redis), 'Postgres'],
    [1_000 / redis, 'Redis'],
  ];
  const [speed, limit] = limits.reduce((least, one) => (one[0] < least[0] ? one : least));
  return told(speed, limit);
}
