import type { ListenerPlace } from '../layout/listener-demand.ts';
import type { RouteDraft, RuleDraft } from '../routes/route-draft.ts';
import type { Row } from '../row.ts';
import type { RowField } from '../verdict.ts';

/** A rule with the route that has it. */
export type PlacedRule = Readonly<{ route: RouteDraft; rule: RuleDraft; index: number }>;

/** The field of a route that a row became: `HTTPRoute shop/cart spec.rules[0].timeouts`. */
export function rowText({ route, rule, index }: PlacedRule, row: Row, field: RowField): string {
  const object = `${route.kind} ${route.namespace}/${route.name}`;
  if (field === 'hostnames') return `${object} spec.hostnames`;
  const at = `${object} spec.rules[${index}]`;
  if (field === 'rule') return at;
  if (typeof field === 'object') {
    const filter = rule.filters.findIndex(({ type }) => type === field.filter);
    return filter < 0 ? at : `${at}.filters[${filter}]`;
  }
  if (field === 'backendRefs' || field === 'timeouts') return `${at}.${field}`;
  const match = Math.max(0, rule.rows.indexOf(row));
  return `${at}.matches[${match}].${field}`;
}

/** A field of a listener, as `Gateway infra/edge spec.listeners[https-shop].hostname`. */
export const listenerText = ({ kind, namespace, name, section }: ListenerPlace, field: string): string =>
  `${kind} ${namespace}/${name} spec.listeners[name=${section}]${field === '' ? '' : `.${field}`}`;
