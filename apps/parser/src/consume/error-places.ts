const mostPlaces = 10;

/** Where an error came from, without its message, which may quote a letter. */
export function codeLocations(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, mostPlaces);
}
