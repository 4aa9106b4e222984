import { shortHash } from './short-hash.ts';

/** The longest name of an object, a listener or a rule. */
const LONGEST = 253;

/** Gives names that no one else has. */
export type UniqueNames = Readonly<{
  /**
   * The wanted name, or with six digits behind it for `of` where another has it or it is too long. `of` has to be unique
   * among those that may want the same name; whoever asks first keeps the plain one.
   */
  nameFor: (wanted: string, of: string, suffix?: string) => string;
}>;

/** @param taken names that objects of the workspace have */
export function uniqueNames(taken: Iterable<string> = []): UniqueNames {
  const used = new Set(taken);
  return {
    nameFor(wanted, of, suffix = '') {
      const plain = `${wanted}${suffix}`;
      const name = plain.length <= LONGEST && !used.has(plain) ? plain : hashed(wanted, of, suffix, used);
      used.add(name);
      return name;
    },
  };
}

/** Two texts can have one hash: then the hash of the hash is tried. */
function hashed(wanted: string, of: string, suffix: string, used: ReadonlySet<string>): string {
  for (let text = of; ; text = `${text} again`) {
    const tail = `-${shortHash(text)}${suffix}`;
    const head = wanted.slice(0, LONGEST - tail.length).replace(/[-.]+$/, '');
    const name = `${head}${tail}`;
    if (!used.has(name)) return name;
  }
}
