import { isPlaceholder } from '../../model/placeholder.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import type { Violation } from '../violation.ts';
import { hasChange, type Change } from '../words/changes.ts';
import type { NameCheck } from '../words/names.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';

export type More = Readonly<{
  /** The path as the server writes it, where it writes it in another way. */
  written?: string;
  /** The value as the server shows it, where that is not as JSON. */
  shown?: string;
  /** Where the text shows the problem best. */
  mark?: Readonly<{ path: Path; key?: true }>;
  /** Whether it is said only because of what is said before. */
  follows?: boolean;
}>;

/** What the API server's own code says of places of an object, in its words. */
export class Notes {
  /** What rules have found, and that has not had its turn. */
  private waiting: readonly Violation[];
  /** Places of which something is said already. */
  private readonly said = new Set<string>();

  /** @param found what rules of their own have found, which comes in where the server says it */
  constructor(
    readonly run: Run,
    found: readonly Violation[] = [],
  ) {
    this.waiting = found;
  }

  /** Whether the version that is asked about has a change. */
  has(change: Change): boolean {
    return hasChange(change, this.run.kubernetes);
  }

  /** Here the server says what rules have found at a place, and inside it. */
  rules(path: Path): void {
    this.take(({ path: place }) => path.every((step, index) => place[index] === step));
  }

  /** The same of the place alone. */
  rulesAt(path: Path): void {
    this.take(
      (one) => one.path.length === path.length && path.every((step, index) => one.path[index] === step),
    );
  }

  /** The server says nothing of a place, whatever rules have found in it. */
  leaveOut(path: Path): void {
    this.waiting = this.waiting.filter(
      ({ path: place }) => !path.every((step, index) => place[index] === step),
    );
  }

  /** Writes the paths of what was said since `before` with another beginning. */
  writeAs(before: number, from: string, to: string): void {
    if (from === to) return;
    const { found } = this.run;
    for (const [index, one] of found.entries())
      if (index >= before && one.message.startsWith(from))
        found[index] = { ...one, message: `${to}${one.message.slice(from.length)}` };
  }

  private take(belongs: (one: Violation) => boolean): void {
    if (this.waiting.length === 0) return;
    this.run.found.push(...this.waiting.filter(belongs));
    this.waiting = this.waiting.filter((one) => !belongs(one));
  }

  required(path: Path, detail = '', more: More = {}): void {
    const field = path.at(-1);
    const facts = typeof field === 'string' ? { field } : {};
    this.say('required', path, detail === '' ? 'Required value' : `Required value: ${detail}`, facts, more);
  }

  invalid(path: Path, value: Json, words: string, more: More = {}): void {
    const detail = words === '' ? '' : `: ${words}`;
    this.say('invalid', path, `Invalid value: ${more.shown ?? goShown(value)}${detail}`, { value }, more);
  }

  forbidden(path: Path, words: string, more: More = {}): void {
    this.say('forbidden', path, `Forbidden: ${words}`, {}, more);
  }

  duplicate(path: Path, value: Json): void {
    if (typeof value === 'string' && isPlaceholder(value)) return;
    this.say('duplicate', path, `Duplicate value: ${goShown(value)}`, {}, {});
  }

  notFound(path: Path, value: string): void {
    if (!isPlaceholder(value)) this.say('invalid', path, `Not found: ${quote(value)}`, { value }, {});
  }

  /** A value that is none of those allowed, named in the order of the server. */
  unsupported(path: Path, value: Json, allowed: readonly string[], more: More = {}): void {
    const words = `Unsupported value: ${goShown(value)}: supported values: ${allowed.map(quote).join(', ')}`;
    this.say('enum', path, words, { allowed }, more);
  }

  tooMany(path: Path, size: number, limit: number): void {
    this.say('max-items', path, `Too many: ${size}: must have at most ${limit} items`, { limit, size }, {});
  }

  tooLong(path: Path, limit: number, more: More = {}): void {
    this.say('max-length', path, `Too long: may not be more than ${limit} bytes`, { limit }, more);
  }

  /** A text where it is none of those allowed; an empty one is missing unless there is a default. */
  oneOf(path: Path, value: string, allowed: readonly string[], more: More = {}): void {
    if (!allowed.includes(value)) this.unsupported(path, value, allowed, more);
  }

  /** The same of a field, whose path is made only where it is needed. */
  choice(path: Path, field: string, value: string, allowed: readonly string[]): void {
    if (!allowed.includes(value)) this.unsupported([...path, field], value, allowed);
  }

  /** Whether a check of names says nothing of a text. */
  fits(text: string, check: NameCheck): boolean {
    return check(text, this.run.kubernetes).length === 0;
  }

  /** What a check of names says of a text. */
  named(path: Path, text: string, check: NameCheck, more: More = {}): void {
    for (const words of check(text, this.run.kubernetes)) {
      const kind = words.startsWith('must be no more') ? 'max-length' : 'pattern';
      this.say(kind, path, `Invalid value: ${more.shown ?? quote(text)}: ${words}`, { value: text }, more);
    }
  }

  notNegative(path: Path, value: number | undefined): void {
    if (value !== undefined && value < 0) this.low(path, value, 'must be greater than or equal to 0', 0);
  }

  positive(path: Path, value: number): void {
    if (value <= 0) this.low(path, value, 'must be greater than zero', 1);
  }

  /** A number from `low` to `high`. */
  between(path: Path, value: number, low: number, high: number): void {
    if (value >= low && value <= high) return;
    const words = `Invalid value: ${value}: must be between ${low} and ${high}, inclusive`;
    this.say(value < low ? 'minimum' : 'maximum', path, words, { limit: value < low ? low : high }, {});
  }

  private low(path: Path, value: number, words: string, limit: number): void {
    this.say('minimum', path, `Invalid value: ${value}: ${words}`, { limit }, {});
  }

  private say(
    kind: string,
    path: Path,
    words: string,
    facts: Readonly<Record<string, Json>>,
    { written, mark, follows = false }: More,
  ): void {
    const { found, isKnown, notKnown } = this.run;
    if (mark && !isKnown(mark.path, mark.key ? 'key' : 'value')) {
      notKnown.push(mark.path);
      return;
    }
    const before = found.length;
    note(this.run, kind, words, facts, path);
    const made = found[before];
    if (!made) return;
    const place = JSON.stringify(mark?.path ?? path);
    found[before] = {
      ...made,
      // The server may say several things of one value; the first is what has to be fixed.
      ...((follows || this.said.has(place)) && { facts: { ...made.facts, matters: false } }),
      ...(written !== undefined && { message: `${written}: ${words}` }),
      ...(mark && { mark }),
    };
    this.said.add(place);
  }
}

/** A value as the API server's own code shows it: lists and objects as they are written. */
const goShown = (value: Json): string => (typeof value === 'string' ? quote(value) : JSON.stringify(value));

/** A path whose last steps are keys of maps, as the server writes them: `limits[cpu]`. */
export const keyed = (path: Path, key: string): string => `${fieldPath(path)}[${key}]`;
