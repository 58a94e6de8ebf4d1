/** This machine lacks something. The message ends with what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
