import { sameItems } from '../../incremental/same-items.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from './append-item.ts';
import type { Change } from './change.ts';
import { removeAll } from './remove-edits.ts';
import { listenerOf, ruleOf } from './row.ts';
import { isObject } from '../../yaml/is-object.ts';

type Moved = Readonly<{ ok: true; title: string; changes: readonly Change[] }> | Refusal;

/** Takes a reference with everything it says out of its holder and puts it into another, or into another rule or listener. */
export function moveReference(reference: Reference, holder: Resource, row: string | null): Moved {
  const { value, path } = reference;
  const list = isObject(value) && typeof path.at(-1) === 'number' ? listIn(reference, holder, row) : null;
  if (!list || !isObject(value)) {
    return refuse('This end cannot be moved there. Disconnect the edge and draw a new one.');
  }
  if (holder.key === reference.holder.key && sameItems(list, path.slice(0, -1))) {
    return refuse('The edge begins there already.');
  }
  const removal: Change = { resource: reference.holder, edits: removeAll(reference.holder.value, [path]) };
  const addition: Change = {
    resource: holder,
    edits: [appendItem(holder.value, list, seenFrom(reference, value, holder))],
  };
  return {
    ok: true,
    title: `Move the edge to ${describe(reference.target)} to ${describe(holder)}`,
    changes: [addition, removal],
  };
}

/** The list of the new holder that corresponds to the one the reference stands in. */
function listIn({ role, path }: Reference, holder: Resource, row: string | null): Path | null {
  if (role === 'parent') return path.slice(0, -1);
  if (role === 'backend' && path.length === 5) {
    const rules = arrayAt(holder.value, ['spec', 'rules']).length;
    const rule = ruleOf(row) ?? 0;
    return rule < rules ? ['spec', 'rules', rule, 'backendRefs'] : null;
  }
  const name = listenerOf(row);
  const listener = arrayAt(holder.value, ['spec', 'listeners']).findIndex(
    (one) => stringAt(one, ['name']) === name,
  );
  return role === 'certificate' && listener >= 0
    ? ['spec', 'listeners', listener, 'tls', 'certificateRefs']
    : null;
}

/** The same reference as another namespace has to write it. */
function seenFrom({ target, spec }: Reference, value: JsonObject, holder: Resource): JsonObject {
  const { namespace: _written, ...rest } = value;
  return target.namespace === holder.namespace || spec.namespace !== 'own'
    ? rest
    : { ...rest, namespace: target.namespace };
}
