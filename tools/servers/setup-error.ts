/** Something this machine lacks; the message ends with the one thing to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
