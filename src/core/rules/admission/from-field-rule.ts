import type { FieldRule } from '../../admission/field-rule.ts';
import { defineRule, type Rule } from '../define-rule.ts';

/** Rules whose examples show nothing: of the status, which is not read from manifests, and one that an enum forestalls. */
const UNSEEN: ReadonlySet<string> = new Set([
  'gateway-status-address-hostname-format',
  'http-path-type-known',
]);

/** Rules that only the experimental CRDs have, besides those whose names say so. */
const EXPERIMENTAL: ReadonlySet<string> = new Set([
  'parentrefs-section-port-all-or-none',
  'parentrefs-section-port-unique',
  'route-rule-name-unique',
  'filter-externalauth-required',
  'filter-externalauth-forbidden',
  'retrybudget-interval-range',
  'retryrate-interval-range',
]);
const EXPERIMENTAL_NAMES = /^(?:externalauth|session|xbackend)-/;

/** Rules that say again what the server says by other rules, too: their objects always break both. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'gateway-frontend-tls-port-unique': ['admission/duplicate'],
  'listener-name-unique': ['admission/duplicate'],
  'http-path-no-fragment': ['admission/http-path-charset'],
  'tlsroute-hostname-rfc1123': ['admission/pattern'],
  'tlsroute-hostname-wildcard': ['admission/pattern'],
};

/** The entry in the catalogue of a rule that the API server holds against a field. */
export const fromFieldRule = ({ id, title, why, fix, examples, updateOnly }: FieldRule): Rule =>
  defineRule({
    code: `admission/${id}`,
    model: 'admission#rules-of-schemas',
    severity: 'error',
    title,
    why,
    fix,
    examples,
    admission: true,
    ...((EXPERIMENTAL.has(id) || EXPERIMENTAL_NAMES.test(id)) && { channel: 'experimental' }),
    ...((updateOnly || UNSEEN.has(id)) && { noExample: true }),
    alsoReports: BESIDES[id] ?? [],
  });
