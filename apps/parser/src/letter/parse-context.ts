/** Functions that the pure parser receives from its caller. */
export interface ParseContext {
  /** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
}
