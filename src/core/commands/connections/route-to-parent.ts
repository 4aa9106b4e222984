import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { refuse, type Refusal } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { listenerOf } from '../planning/row.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';

/**
 * A route attaches to a Gateway or ListenerSet, or to one of its listeners (docs/model/attachment.md#parentref-fields).
 */
export const routeToParent = defineConnection({
  ...endings.routeToParent,

  join(_topology, { resource: route }, { resource: parent, row }) {
    const listener = listenerOf(row);
    const path = ['spec', 'parentRefs'];
    const clash = findClash(route, parent, listener);
    if (clash) return clash;

    const parentRef: JsonObject = {
      ...(parent.kind !== 'Gateway' && { kind: parent.kind }),
      name: parent.name,
      ...(parent.namespace !== route.namespace && { namespace: parent.namespace }),
      ...(listener !== null && { sectionName: listener }),
    };
    const where = listener === null ? describe(parent) : `${listener} of ${describe(parent)}`;
    return {
      ok: true,
      title: `Attach ${qualifiedName(route)} to ${where}`,
      changes: [{ resource: route, edits: [appendItem(route.value, path, parentRef)] }],
    };
  },
});

/** The API takes two references to one parent only when each names a listener, and each another one. */
function findClash(route: Resource, parent: Resource, listener: string | null): Refusal | null {
  const present = arrayAt(route.value, ['spec', 'parentRefs']).flatMap((ref, index) =>
    pointsTo(ref, route, parent) ? [{ index, section: stringAt(ref, ['sectionName']) ?? null }] : [],
  );
  const [first] = present;
  if (!first) return null;
  const sectionPath = ['spec', 'parentRefs', first.index, 'sectionName'];
  if (present.some(({ section }) => section === listener)) {
    return refuse(
      `${describe(route)} is attached to ${listener === null ? describe(parent) : `${listener} of ${describe(parent)}`} already.`,
    );
  }
  const whole = present.find(({ section }) => section === null);
  if (whole && listener !== null) {
    return refuse(
      `${describe(route)} is attached to the whole of ${describe(parent)} already, so to every listener that takes it, and the API refuses a second reference beside that one.`,
      [
        {
          title: `Attach it only to ${listener}`,
          call: {
            id: 'set',
            args: {
              key: route.key,
              path: ['spec', 'parentRefs', whole.index, 'sectionName'],
              value: listener,
            },
          },
        },
      ],
    );
  }
  if (listener !== null) return null;
  return refuse(
    `${describe(route)} is attached to ${present.map(({ section }) => section).join(', ')} of ${describe(parent)} already. The API takes either the whole Gateway or listeners by name, not both.`,
    present.length > 1
      ? []
      : [
          {
            title: 'Attach it to the whole instead',
            call: { id: 'unset', args: { key: route.key, path: sectionPath } },
          },
        ],
  );
}

const pointsTo = (ref: Json, route: Resource, parent: Resource): boolean =>
  (stringAt(ref, ['group']) ?? GATEWAY_API) === parent.group &&
  (stringAt(ref, ['kind']) ?? 'Gateway') === parent.kind &&
  (stringAt(ref, ['namespace']) ?? route.namespace) === parent.namespace &&
  stringAt(ref, ['name']) === parent.name;
