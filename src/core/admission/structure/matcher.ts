import * as known from '../../kinds/shared/patterns.ts';
import { goRegexp } from '../go-regexp.ts';
import { FIT_BY_PLAIN_NAMES, isPlainName } from './plain-name.ts';

const SAFE: ReadonlySet<string> = new Set(Object.values(known).filter((value) => typeof value === 'string'));

/** Longer texts are matched by the engine that takes time in proportion, whatever the pattern. */
const SHORT = 5000;

/**
 * Whether a text fits a pattern of a schema. The patterns of the built-in kinds are known to do no harm to the engine
 * of JavaScript, which is the quickest; all others are read as Go reads them. A pattern that is none fits everything:
 * the server takes no schema that has one.
 */
export function matcherOf(pattern: string): (text: string) => boolean {
  if (SAFE.has(pattern)) {
    const quick = new RegExp(known.safePattern(pattern));
    const whole = (text: string): boolean =>
      text.length <= SHORT ? quick.test(text) : (goRegexp(pattern)?.test(text) ?? false);
    if (FIT_BY_PLAIN_NAMES.has(pattern)) return (text) => isPlainName(text) || whole(text);
    return whole;
  }
  return (text) => goRegexp(pattern)?.test(text) ?? true;
}
