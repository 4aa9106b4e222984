import { MAX_BYTES } from './within-limits.ts';

/** Values of variables; null for one that is not known, which is not the same as one that is empty. */
export type Variables = (name: string) => string | null;

/** A text with its variables substituted. */
export type Substituted = Readonly<{
  text: string;
  /** Variables whose values are not known: what names them stays as it is written. */
  unknown: readonly string[];
  /** Why the text cannot be read; it is then unchanged. */
  problem: string | null;
}>;

/** Flux has no limit; what goes beyond this was not written by hand. */
const MAX_NESTING = 100;

class BadSubstitution extends Error {}

/**
 * Substitutes `${NAME}` as Flux does after a build, with the functions of its envsubst: defaults (`:=`, `:-`, `=`),
 * letters (`^`, `^^`, `,`, `,,`), lengths (`${#NAME}`), parts (`:2:3`), removal (`#`, `##`, `%`, `%%`) and replacement
 * (`/`, `//`, `/#`, `/%`). `$$` is a dollar.
 */
export function substituteText(text: string, variables: Variables): Substituted {
  if (!text.includes('$')) return { text, unknown: [], problem: null };
  const unknown: string[] = [];
  const known: Variables = (name) => {
    const value = variables(name);
    if (value === null) unknown.push(name);
    return value;
  };
  try {
    return { text: new Reader(text, known).readText(), unknown, problem: null };
  } catch (error) {
    if (!(error instanceof BadSubstitution)) throw error;
    return { text, unknown: [], problem: error.message };
  }
}

const OPERATORS = [
  ':=',
  ':-',
  ':?',
  ':+',
  '^^',
  ',,',
  '##',
  '%%',
  '//',
  '/#',
  '/%',
  '=',
  '^',
  ',',
  '#',
  '%',
  '/',
  ':',
];

class Reader {
  #at = 0;
  #nesting = 0;
  readonly #text: string;
  readonly #variables: Variables;

  constructor(text: string, variables: Variables) {
    this.#text = text;
    this.#variables = variables;
  }

  readText(): string {
    let result = '';
    while (this.#at < this.#text.length) {
      if (this.#accept('${')) result += this.#readExpression();
      else if (this.#accept('$$')) result += '$';
      else result += this.#text[this.#at++] ?? '';
      if (result.length > MAX_BYTES)
        throw new BadSubstitution(
          'Its variables make this text larger than the 3 MiB that the API server reads',
        );
    }
    return result;
  }

  #accept(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  /** Something has to be written before `token`. */
  #refuse(token: string, start: number): void {
    if (this.#text.startsWith(token, this.#at)) this.#expect('a word', start);
  }

  #expect(token: string, start: number): void {
    if (!this.#accept(token)) {
      throw new BadSubstitution(
        `"${this.#text.slice(start, start + 40)}" is no variable that can be substituted`,
      );
    }
  }

  /** What stands between `${` and `}`. */
  #readExpression(): string {
    const start = this.#at - 2;
    if (this.#nesting === MAX_NESTING)
      throw new BadSubstitution(`Variables stand within each other more than ${MAX_NESTING} times here`);
    this.#nesting++;
    const isLength = this.#accept('#');
    const name = /^[\p{L}\p{Nd}_]+/u.exec(this.#text.slice(this.#at))?.[0] ?? '';
    this.#at += name.length;
    if (name === '') this.#expect('a name', start);
    const operator = isLength ? '' : (OPERATORS.find((token) => this.#accept(token)) ?? '');
    const words = this.#readWords(operator, start);
    this.#expect('}', start);
    this.#nesting--;
    const value = this.#variables(name);
    if (value === null) return this.#text.slice(start, this.#at);
    return isLength ? String(value.length) : applyOperator(value, operator, words);
  }

  #readWords(operator: string, start: number): readonly string[] {
    switch (operator) {
      case '':
      case '^':
      case '^^':
      case ',':
      case ',,':
        return [];
      case ':': {
        const words = [this.#readWord(':')];
        if (this.#accept(':')) words.push(this.#readWord(''));
        return words;
      }
      case '/':
      case '//':
      case '/#':
      case '/%': {
        this.#refuse('/', start);
        const pattern = this.#readWord('/');
        this.#expect('/', start);
        return [pattern, this.#readWord('')];
      }
      case '#':
      case '##':
      case '%':
      case '%%':
        this.#refuse('}', start);
        return [this.#readWord('')];
      default:
        return [this.#readWord('')];
    }
  }

  /** The text up to `}` or `end`, with the variables in it. */
  #readWord(end: string): string {
    let word = '';
    while (this.#at < this.#text.length) {
      const letter = this.#text[this.#at] ?? '';
      if (letter === '}' || letter === end) break;
      if (this.#accept('${')) word += this.#readExpression();
      else {
        word += letter;
        this.#at++;
      }
    }
    return word;
  }
}

function applyOperator(value: string, operator: string, [first = '', second]: readonly string[]): string {
  switch (operator) {
    case '':
      return value;
    case '^':
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    case '^^':
      return value.toUpperCase();
    case ',':
      return value.slice(0, 1).toLowerCase() + value.slice(1);
    case ',,':
      return value.toLowerCase();
    case ':':
      return part(value, first, second);
    case '#':
    case '##':
      return withoutPrefix(value, first, operator === '##');
    case '%':
    case '%%':
      return reversed(withoutPrefix(reversed(value), reversed(first), operator === '%%'));
    case '/':
      return value.replace(first, () => second ?? '');
    case '//':
      return value.replaceAll(first, () => second ?? '');
    case '/#':
      return value.startsWith(first) ? (second ?? '') + value.slice(first.length) : value;
    case '/%':
      return value.endsWith(first) ? value.slice(0, value.length - first.length) + (second ?? '') : value;
    default:
      return value === '' ? first : value;
  }
}

function part(value: string, from: string, length: string | undefined): string {
  if (!/^[-+]?\d+$/.test(from) || (length !== undefined && !/^[-+]?\d+$/.test(length))) return value;
  const start = Number(from) < 0 ? Math.max(0, value.length + Number(from)) : Number(from);
  return length === undefined ? value.slice(start) : value.slice(start, start + Number(length));
}

const reversed = (text: string): string => Array.from(text).toReversed().join('');

/**
 * Without the shortest or longest beginning that fits a pattern with `*` and `?`; the empty beginning does not count. It
 * takes time in proportion to both, whatever the pattern.
 */
function withoutPrefix(value: string, pattern: string, longest: boolean): string {
  const letters = Array.from(value);
  const steps = Array.from(pattern);
  /** For each number of steps, whether they fit the letters so far. */
  let fits = [true, ...steps.map((_, index) => steps.slice(0, index + 1).every((step) => step === '*'))];
  let cut = 0;
  for (const [index, letter] of letters.entries()) {
    const next = [false];
    for (const [at, step] of steps.entries()) {
      const goesOn = step === '*' ? (next[at] ?? false) || (fits[at + 1] ?? false) : (fits[at] ?? false);
      next.push(goesOn && (step === '*' || step === '?' || step === letter));
    }
    fits = next;
    if (!fits[steps.length]) continue;
    cut = index + 1;
    if (!longest) break;
  }
  return letters.slice(cut).join('');
}
