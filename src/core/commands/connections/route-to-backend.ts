import { filterOf } from '../../filters/filter-of.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { kindKey } from '../../topology/kind-names.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { choosePort, connectAgain } from '../planning/choose-port.ts';
import { ruleOf } from '../planning/row.ts';
import { placeOf } from '../planning/words.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';
import { X_BACKEND } from './kind-ids.ts';

/** A rule of a route sends traffic to a port of a Service or its like. */
export const routeToBackend = defineConnection({
  ...endings.routeToBackend,

  join(_topology, { resource: route, row }, { resource: backend, row: backendRow }) {
    const rules = arrayAt(route.value, ['spec', 'rules']);
    const rule = ruleOf(row) ?? ruleForHeader(rules);
    if (row !== null && rule >= rules.length) return refuse(`${describe(route)} has no such rule any more.`);

    const again = connectAgain(route.key, row, backend.key);
    const chosen = choosePort(backend, backendRow, route.kind === 'UDPRoute' ? 'UDP' : 'TCP', again);
    if (!chosen.ok) return chosen;
    const port = kindKey(backend) === X_BACKEND ? undefined : chosen.port?.port;

    const refs = arrayAt(rules[rule], ['backendRefs']);
    if (refs.some((ref) => sendsTo(ref, route, backend) && numberAt(ref, ['port']) === port)) {
      return refuse(`This rule of ${describe(route)} sends traffic to ${describe(backend)} there already.`);
    }
    const backendRef: JsonObject = {
      ...(backend.group !== '' && { group: backend.group }),
      ...(backend.kind !== 'Service' && { kind: backend.kind }),
      name: backend.name,
      ...(backend.namespace !== route.namespace && { namespace: backend.namespace }),
      ...(port !== undefined && { port }),
    };
    const edit =
      rule < rules.length
        ? appendItem(route.value, ['spec', 'rules', rule, 'backendRefs'], backendRef)
        : appendItem(route.value, ['spec', 'rules'], { backendRefs: [backendRef] });
    return {
      ok: true,
      title: `Send ${placeOf(route)} to ${describe(backend)}${port === undefined ? '' : `, port ${port}`}`,
      changes: [{ resource: route, edits: [edit] }],
    };
  },
});

/** The rule that is meant when an edge begins at the route itself: the first that sends nowhere yet, else the first. */
function ruleForHeader(rules: readonly Json[]): number {
  const idle = rules.findIndex((rule) => arrayAt(rule, ['backendRefs']).length === 0 && !answersItself(rule));
  return Math.max(idle, 0);
}

const answersItself = (rule: Json): boolean =>
  arrayAt(rule, ['filters']).some((filter) => filterOf(stringAt(filter, ['type']) ?? '')?.answers === true);

const sendsTo = (ref: Json, route: Resource, backend: Resource): boolean =>
  (stringAt(ref, ['group']) ?? '') === backend.group &&
  (stringAt(ref, ['kind']) ?? 'Service') === backend.kind &&
  (stringAt(ref, ['namespace']) ?? route.namespace) === backend.namespace &&
  stringAt(ref, ['name']) === backend.name;
