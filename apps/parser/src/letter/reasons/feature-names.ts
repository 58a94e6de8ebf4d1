/**
 * A feature of a sentence: the index of its name. Indexes are assigned at first use, so they differ between processes; a
 * weight is found by one index into an array instead of a look-up of a name.
 */
export type Feature = number;

const names: string[] = [];
const known = new Map<string, Map<string, Map<string, Feature>>>();

/** The feature whose name has these parts. The parts are few and known beforehand. */
export const featureOf = (first: string, second = '', third = ''): Feature => {
  let seconds = known.get(first);
  if (!seconds) known.set(first, (seconds = new Map<string, Map<string, Feature>>()));
  let thirds = seconds.get(second);
  if (!thirds) seconds.set(second, (thirds = new Map<string, Feature>()));
  let feature = thirds.get(third);
  if (feature === undefined) {
    feature = names.push([first, second, third].filter((part) => part !== '').join(':')) - 1;
    thirds.set(third, feature);
  }
  return feature;
};

/** The name of a feature, as the weights have it. */
export const nameOf = (feature: Feature): string => names[feature] ?? '';
