import { RE2JS } from 're2js';
import { boundedCache } from '../incremental/bounded-cache.ts';

const MAX_PATTERNS_KEPT = 500;

/** Whether a text is found, and the same for a text as a whole. */
type Pattern = Readonly<{ find: (text: string) => boolean }>;

/**
 * An expression as kustomize, written in Go, reads it; undefined where it is none. It takes time in proportion to the
 * text, whatever the expression.
 */
export const patternOf: (pattern: string) => Pattern | undefined = boundedCache((pattern) => {
  try {
    const compiled = RE2JS.compile(pattern);
    return { find: (text) => compiled.test(text) };
  } catch {
    // RE2 throws for what is no expression; callers report it in their own words.
    return undefined;
  }
}, MAX_PATTERNS_KEPT);

/** The same, but it has to fit the whole text. */
export const anchoredPattern = (pattern: string): Pattern | undefined => patternOf(`^(?:${pattern})$`);
