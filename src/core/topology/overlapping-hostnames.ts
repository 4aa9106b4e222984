import type { Hostname } from './hostnames.ts';

/** The first places of something, as many as it takes to find one beside any other place. */
type FirstTwo = readonly number[];

/** Places by name, of which the first two are kept. */
export type FirstPlaces = Readonly<{
  add: (name: Hostname, at: number) => void;
  /** The first place of a name that is not `at`. */
  beside: (name: Hostname, at: number) => number | undefined;
}>;

export function firstPlaces(): FirstPlaces {
  const places = new Map<Hostname, FirstTwo>();
  return {
    add: (name, at) => {
      const known = places.get(name) ?? [];
      if (known.length < 2 && known[0] !== at) places.set(name, [...known, at]);
    },
    beside: (name, at) => {
      const [first, second] = places.get(name) ?? [];
      return first === at ? second : first;
    },
  };
}

/** The wildcards that cover a hostname. */
function* wildcardsOver(name: string): Generator<string> {
  for (let dot = name.indexOf('.', 1); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const wildcard = `*${name.slice(dot)}`;
    if (wildcard !== name) yield wildcard;
  }
}

/** What stands for every hostname: no hostname is written like that. */
const EVERY = '';

/**
 * For each of many hostnames the first other one with which it has something in common (docs/model/hostnames.md#intersection):
 * what `intersectHostnames` says of each pair, without asking it of all pairs.
 *
 * @returns from the place of a hostname to the place of the other; undefined where there is none
 */
export function overlappingHostnames(hostnames: readonly Hostname[]): (at: number) => number | undefined {
  const own = firstPlaces();
  const under = firstPlaces();
  hostnames.forEach((name, at) => {
    own.add(name, at);
    under.add(EVERY, at);
    if (name !== null) for (const wildcard of wildcardsOver(name)) under.add(wildcard, at);
  });
  return (at) => {
    const name = hostnames[at] ?? null;
    if (name === null) return under.beside(EVERY, at);
    const found = [
      own.beside(null, at),
      own.beside(name, at),
      under.beside(name, at),
      ...[...wildcardsOver(name)].map((wildcard) => own.beside(wildcard, at)),
    ].filter((place) => place !== undefined);
    return found.length === 0 ? undefined : Math.min(...found);
  };
}
