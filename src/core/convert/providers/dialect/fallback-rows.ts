import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConvertContext } from '../../convert-class.ts';
import type { HostPlan, Row } from '../../row.ts';
import { readBackend } from '../shared/backend-port.ts';
import { becameRows } from '../shared/note-fields.ts';
import type { VerdictBook } from '../shared/verdict-book.ts';
import type { Dialect } from './dialect.ts';
import { hostsOf } from './host-plan.ts';

/** Default backends: of the Ingresses of a host for what its rules leave, of those without rules for what all leave. */
export function fallbackRows(
  ordered: readonly Resource[],
  hosts: readonly HostPlan[],
  rows: readonly Row[],
  { index }: ConvertContext,
  defaults: NonNullable<Dialect['defaults']>,
): ReadonlyMap<Resource, readonly Row[]> {
  const found = new Map<Resource, Row[]>();
  const covered = new Set(
    rows
      .filter(
        ({ match }) =>
          match.path.type === 'PathPrefix' && match.path.value === '/' && !match.headers && !match.method,
      )
      .map(({ host }) => host),
  );
  const hasDefault = ({ value }: Resource): boolean => valueAt(value, 'spec.defaultBackend') !== undefined;
  const catchAll = ordered.find((one) => hasDefault(one) && ingressRules(one).rules.length === 0);
  for (const { host } of hosts) {
    if (covered.has(host)) continue;
    const ofHost =
      defaults === 'of-hosts' ? ordered.find((one) => hostsOf(one).has(host) && hasDefault(one)) : undefined;
    const owner = ofHost ?? catchAll;
    if (!owner) continue;
    const backend = readBackend(valueAt(owner.value, 'spec.defaultBackend'), owner.namespace, index);
    const list = found.get(owner) ?? [];
    found.set(owner, list);
    list.push({
      purpose: 'default',
      ingress: owner.key,
      rule: null,
      path: null,
      host,
      side: 'both',
      match: { path: { type: 'PathPrefix', value: '/' } },
      backends: backend.state === 'found' ? [backend.ref] : [],
      filters: [],
      timeouts: null,
      needs: [],
    });
  }
  return found;
}

/** What became of a default backend. */
export function noteDefault(
  ingress: Resource,
  rows: readonly Row[],
  { index }: ConvertContext,
  book: VerdictBook,
): void {
  const value = valueAt(ingress.value, 'spec.defaultBackend');
  if (value === undefined) return;
  const backend = readBackend(value, ingress.namespace, index);
  book.note(
    ingress,
    ['spec', 'defaultBackend'],
    rows.length === 0
      ? {
          outcome: 'dropped',
          loss: 0,
          difference:
            'It gets no requests: other rules take them, or the controller does not read it beside rules.',
        }
      : backend.state === 'found'
        ? becameRows(rows, 'backendRefs')
        : becameRows(rows, 'rule', {
            outcome: 'manual',
            loss: 3,
            difference: `${backend.state === 'unknown-port' ? backend.reason : 'There is no backend.'} Requests are answered 500 until there is one.`,
            action: 'Write the backend into the rule.',
          }),
  );
}
