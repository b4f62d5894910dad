/** Draws that are the same in every run: the benchmark invents the same records wherever it runs. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** So many different values, in no order. */
  some<Value>(values: readonly Value[], count: number): Value[];
}

/** Mulberry32: small, quick, and good enough to choose words. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <Value>(values: readonly Value[]): Value => values[between(0, values.length - 1)] as Value;
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    some: (values, count) => {
      const chosen = new Set<(typeof values)[number]>();
      while (chosen.size < Math.min(count, values.length)) chosen.add(pick(values));
      return [...chosen];
    },
  };
}
