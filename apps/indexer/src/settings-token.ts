/** The indexer's settings, for injection. */
export const settingsToken = Symbol('indexer settings');
