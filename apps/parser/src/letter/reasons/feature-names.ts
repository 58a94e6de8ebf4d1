/**
 * A feature's name out of its parts. Names are made once and kept: a text that is put together anew has to be hashed anew
 * at each look-up of its weight, which costs more than all the rest. The parts are few and known beforehand.
 */
export const nameFeature = (...parts: readonly [string, string, string?]): string => {
  const [first, second, third] = parts;
  const seconds = names.get(first) ?? new Map<string, Map<string, string>>();
  names.set(first, seconds);
  const thirds = seconds.get(second) ?? new Map<string, string>();
  seconds.set(second, thirds);
  const key = third ?? '';
  const known = thirds.get(key);
  if (known !== undefined) return known;
  const name = third === undefined ? `${first}:${second}` : `${first}:${second}:${third}`;
  thirds.set(key, name);
  return name;
};

const names = new Map<string, Map<string, Map<string, string>>>();
