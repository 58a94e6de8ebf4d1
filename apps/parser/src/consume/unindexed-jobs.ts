import { type Queue } from 'bullmq';

/** Below this share of the bound parsers go on, so that they do not stop and start with every job. */
const shareToGoOn = 0.75;

/**
 * Whether a parser should stand still, from what waits to be indexed.
 * @param standing whether it stands still now
 */
export function shouldStand(standing: boolean, unindexed: number, most: number): boolean {
  return standing ? unindexed > Math.floor(most * shareToGoOn) : unindexed > most;
}

/** Jobs that were sent to the indexer and that it has not finished. */
export async function countUnindexed(determinations: Queue): Promise<number> {
  const counts = await determinations.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
