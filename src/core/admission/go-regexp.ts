import { RE2JS } from 're2js';
import { boundedCache } from '../incremental/bounded-cache.ts';
import { beginsLike } from './literal-beginning.ts';

/** A regular expression as the API server, written in Go, reads it. */
export type GoRegexp = Readonly<{
  /** Whether it is found anywhere in a text. Takes time in proportion to the text, whatever the expression. */
  test: (text: string) => boolean;
  /** All that it finds, one after the other, at most `limit`. */
  findAll: (text: string, limit?: number) => readonly string[];
}>;

const MAX_PATTERNS_KEPT = 2000;

/**
 * Reads an expression in the dialect of RE2. Those of manifests are read this way and not by `RegExp`: they may be
 * anything, and some that RE2 answers at once keep a backtracking engine busy for years. Undefined when it is none.
 */
export const goRegexp: (pattern: string) => GoRegexp | undefined = boundedCache(compile, MAX_PATTERNS_KEPT);

/** An expression that has to match a text as a whole. */
export type WholeRegexp = Readonly<{ test: (text: string) => boolean }>;

/** More are kept of these: every match of every route has its own. */
const MAX_WHOLE_KEPT = 8000;

/** As `goRegexp`, for the whole of a text. Undefined for what is no expression by itself, such as `a)(b`. */
export const wholeRegexp: (pattern: string) => WholeRegexp | undefined = boundedCache((pattern) => {
  const whole = compile(pattern) && compile(`\\A(?:${pattern})\\z`);
  if (!whole) return undefined;
  const mayMatch = beginsLike(pattern);
  return { test: (text) => mayMatch(text) && whole.test(text) };
}, MAX_WHOLE_KEPT);

function compile(pattern: string): GoRegexp | undefined {
  try {
    const compiled = RE2JS.compile(pattern);
    return {
      test: (text) => compiled.test(text),
      findAll: (text, limit = Infinity) => {
        const found: string[] = [];
        const matcher = compiled.matcher(text);
        while (found.length < limit && matcher.find()) found.push(matcher.group() ?? '');
        return found;
      },
    };
  } catch {
    // RE2 throws for a text that is not an expression; callers report that in their own words.
    return undefined;
  }
}
