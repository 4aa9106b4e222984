import type { HeaderMatch } from '../http-rule.ts';
import type { HostPlan } from '../row.ts';

/** One label, as Ingress controllers read the star. */
const LABEL = '[a-z0-9_-]+';

const escaped = (name: string): string => name.replaceAll('.', String.raw`\.`);

/** A name as an expression; the wildcard of an alias is one of any depth. */
const nameText = (name: string, label: string): string =>
  name.startsWith('*.') ? `${label}${escaped(name.slice(1))}` : escaped(name);

/**
 * The condition that keeps names with further labels away from a wildcard host, since no hostname of the Gateway API can: an
 * expression for the Host header, whole, without case, with any port. Null where the host is no such wildcard
 * (docs/model/conversion.md#wildcards).
 */
export function oneLabelMatch({ host, aliases, manyLabels }: HostPlan): HeaderMatch | null {
  if (!host?.startsWith('*.') || manyLabels === true) return null;
  const names = [nameText(host, LABEL), ...aliases.map((alias) => nameText(alias, '.+'))];
  const name = names.length === 1 ? names.join('') : `(${names.join('|')})`;
  return { type: 'RegularExpression', name: 'Host', value: `(?i)^${name}(:[0-9]+)?$` };
}
