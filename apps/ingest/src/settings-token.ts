/** Ingest's settings, for injection. */
export const settingsToken = Symbol('ingest settings');
