import { isPlaceholder } from '../model/placeholder.ts';

/** A hostname as listeners and routes write it: a name, `*.` and a name, or null where anything matches. */
export type Hostname = string | null;

/**
 * Lower case, without a trailing dot; an empty name is none; what is filled in later stays as it is written
 * (docs/model/hostnames.md#normal-form).
 */
export function normaliseHostname(written: string | undefined): Hostname {
  if (written !== undefined && isPlaceholder(written)) return written;
  const name = (written ?? '').toLowerCase().replace(/\.$/, '');
  return name === '' ? null : name;
}

/** Whether the wildcard `pattern` (`*.S`) covers `name`, which may be a narrower wildcard: one label or more before `.S`. */
const covers = (pattern: string, name: string): boolean =>
  pattern.startsWith('*.') &&
  name !== pattern &&
  name.length >= pattern.length &&
  name.endsWith(pattern.slice(1));

/**
 * What two hostnames have in common: the narrower of them, null where both match anything, undefined where
 * nothing does (docs/model/hostnames.md#intersection). Both must be normalised.
 */
export function intersectHostnames(a: Hostname, b: Hostname): Hostname | undefined {
  if (a === null) return b;
  if (b === null || a === b) return a;
  if (covers(a, b)) return b;
  return covers(b, a) ? a : undefined;
}

/**
 * The hostnames of a route that a listener serves. Null: any hostname. Empty: they have none in common. Names of the
 * route that the listener does not serve are left out (docs/model/hostnames.md#served-hostnames).
 */
export function servedHostnames(listener: Hostname, route: readonly string[]): readonly string[] | null {
  if (route.length === 0) return listener === null ? null : [listener];
  const served = new Set<string>();
  for (const name of route) {
    const common = intersectHostnames(listener, normaliseHostname(name));
    if (common === null) return null;
    if (common !== undefined) served.add(common);
  }
  return [...served];
}
