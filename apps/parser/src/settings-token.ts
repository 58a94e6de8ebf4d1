/** The parser's settings, for injection. */
export const settingsToken = Symbol('parser settings');
