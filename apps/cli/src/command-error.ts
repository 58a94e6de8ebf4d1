/** What a command can end with, as its exit status: 0 is all well. */
export const exitStatus = {
  /** It was done, and something did not end well: the output names it. */
  incomplete: 1,
  /** It could not be done: asked wrongly, or a service does not answer. */
  impossible: 2,
} as const;

/** Why a command could not be done, in words for whoever gave it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
