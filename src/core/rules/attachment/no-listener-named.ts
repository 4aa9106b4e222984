import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { listenersOf } from '../../topology/listeners.ts';
import type { Resource } from '../../model/resource.ts';
import { setAttachment } from '../../topology/listener-sets.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../define-rule.ts';
import { nearNames } from '../../text/near-names.ts';
import { routed, TO_CART } from '../shared/examples.ts';
import { isRoute, listenerSetKinds } from '../../topology/kind-names.ts';
import { attaches } from '../shared/attaches.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (sectionName: string): string => routed(`    sectionName: ${sectionName}\n${TO_CART}`);

/** `sectionName` is not the name of a listener of the parent. */
export const noListenerNamed = defineRule({
  code: 'attachment/no-listener-named',
  model: 'attachment#steps-of-attachment',
  severity: 'error',
  title: 'The sectionName of a parentRef is not one of its listeners.',
  why: 'The controller answers Accepted: False with reason NoMatchingParent, and no traffic comes through this parentRef.',
  fix: 'Write the name of a listener of that parent. Listeners that a ListenerSet adds are reached only by naming the ListenerSet.',
  examples: { bad: example('⟦https⟧'), good: example('http') },

  about: isRoute,
  when: hasAttachment('no-listener'),

  *each({ links, index }) {
    for (const { reference, parent, sectionName, outcome } of links.attachments) {
      if (outcome !== 'no-listener' || !parent || !sectionName) continue;
      const names = listenersOf(parent).map(({ name }) => name);
      if (names.includes(sectionName)) continue;
      const sets = setsWith(sectionName, parent, index);
      const path = [...reference.path, 'sectionName'];
      const near = nearNames(sectionName, names);
      const offered = [...near, ...names.filter((name) => !near.includes(name))]
        .filter((name) => attaches(reference, { sectionName: name }, index))
        .slice(0, 4);
      yield {
        on: reference.holder,
        path,
        message: `${describe(parent)} has no listener named ${sectionName}; it has ${listed(names)}.`,
        ...(sets.length > 0 && {
          explanation: `${listed(sets.map(describe))} has a listener of this name, which is reached only by naming the ListenerSet as the parent. ${this.why}`,
        }),
        edges: [reference.id],
        fixes: [
          ...sets
            .filter((set) => attaches(reference, fieldsOf(set), index))
            .map((set) => throughSet(reference, set)),
          ...offered.map((name) => setFix(reference.holder, path, name, `Use listener ${name}`)),
          ...(attaches(reference, { sectionName: undefined }, index)
            ? [unsetFix(reference.holder, path, 'Attach to all listeners that fit')]
            : []),
        ],
      };
    }
  },
});

/** The ListenerSets of a Gateway that have a listener of this name. */
const setsWith = (name: string, gateway: Resource, index: ResourceIndex): readonly Resource[] =>
  listenerSetKinds
    .flatMap(({ group, kind }) => index.ofKind(group, kind))
    .filter(
      (set) =>
        setAttachment(set, index)?.gateway === gateway &&
        listenersOf(set).some((listener) => listener.name === name),
    )
    .slice(0, 3);

/** The fields of a parentRef that name an object. */
const fieldsOf = ({ group, kind, namespace, name }: Resource) => ({ group, kind, namespace, name });

function throughSet({ holder, path, value }: Reference, set: Resource): Fix {
  const { namespace: _, ...rest } = value as JsonObject;
  const written = {
    ...rest,
    group: set.group,
    kind: set.kind,
    name: set.name,
    ...(set.namespace !== holder.namespace && { namespace: set.namespace }),
  };
  return setFix(holder, path, written, `Attach to ${describe(set)}`);
}
