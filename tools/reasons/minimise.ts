/** The value of a function at a point; writes its gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const dot = (left: Float64Array, right: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
};

/** Finds the minimum of a smooth convex function by L-BFGS. The same function gives the same point. */
export const minimise = (size: number, objective: Objective, iterations = 120, memory = 8): Float64Array => {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = gradient.map((slope) => -slope);
    const factors: number[] = [];
    for (const { step, change, rho } of history.toReversed()) {
      const factor = rho * dot(step, direction);
      factors.push(factor);
      for (let index = 0; index < size; index += 1)
        direction[index] = (direction[index] ?? 0) - factor * (change[index] ?? 0);
    }
    const last = history.at(-1);
    if (last) {
      const scale = 1 / (last.rho * dot(last.change, last.change));
      for (let index = 0; index < size; index += 1) direction[index] = (direction[index] ?? 0) * scale;
    }
    for (const [at, { step, change, rho }] of history.entries()) {
      const factor = (factors[history.length - 1 - at] ?? 0) - rho * dot(change, direction);
      for (let index = 0; index < size; index += 1)
        direction[index] = (direction[index] ?? 0) + factor * (step[index] ?? 0);
    }
    const slope = dot(gradient, direction);
    if (slope >= 0) break;
    let length = history.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const nextGradient = new Float64Array(size);
    let next = point;
    let nextValue = value;
    let accepted = false;
    for (let attempt = 0; attempt < 25; attempt += 1) {
      const from = point;
      const by = length;
      next = from.map((each, index) => each + by * (direction[index] ?? 0));
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) {
        accepted = true;
        break;
      }
      length /= 2;
    }
    if (!accepted) break;
    const before = point;
    const step = next.map((each, index) => each - (before[index] ?? 0));
    const old = gradient;
    const change = nextGradient.map((each, index) => each - (old[index] ?? 0));
    const curvature = dot(step, change);
    if (curvature > 1e-10) {
      history.push({ step, change, rho: 1 / curvature });
      if (history.length > memory) history.shift();
    }
    const isFlat = value - nextValue < 1e-7 * Math.max(1, Math.abs(value));
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (isFlat) break;
  }
  return point;
};
