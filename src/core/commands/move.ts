import { withArticle, counted } from '../text/words.ts';
import { scopeOf } from '../kinds/registry.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Reference } from '../topology/references.ts';
import type { Topology } from '../topology/topology.ts';
import type { Json } from '../yaml/json.ts';
import { flagArg, keysArg, textArg, optional } from './arguments.ts';
import type { ArgsOf } from './command-call.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import type { Change } from './planning/change.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { everyReferenceOf, referencesTo, repoint } from './planning/references-to.ts';
import { setNamespace } from './planning/set-namespace.ts';
import { isObject } from '../yaml/is-object.ts';

type Moved = ReadonlyMap<ResourceKey, Resource>;

/**
 * Moves objects to another namespace. What they refer to stays the same objects, where their references can say so;
 * with `follow`, references to them lead to where they are now, where those can.
 */
export const move = defineCommand({
  id: 'move',
  title: 'Move to another namespace',
  keepsCursor: true,
  args: { keys: keysArg, namespace: textArg, follow: optional(flagArg) },

  plan(topology, { keys, namespace, follow }): CommandPlan {
    const { model } = topology;
    const moved = new Map<ResourceKey, Resource>();
    for (const key of keys) {
      const found = changeable(model, key);
      if (!found.ok) return found;
      const { resource } = found;
      if (resource.namespace === '') {
        return refuse(
          `${withArticle(resource.kind).replace(/^a/, 'A')} belongs to the whole cluster and to no namespace: ${describe(resource)} cannot be moved.`,
        );
      }
      if (resource.namespace === namespace) continue;
      const there = { ...resource, namespace };
      if (model.resources.has(resourceKey(there))) {
        return refuse(`There is ${describe(there)} already. Rename one of the two first.`);
      }
      moved.set(key, resource);
    }
    const [first] = moved.values();
    if (!first) return refuse(`That is in namespace ${namespace} already.`);
    if (
      new Set([...moved.values()].map((resource) => resourceKey({ ...resource, namespace }))).size <
      moved.size
    ) {
      return refuse(`Two of these objects would have one name in ${namespace}. Rename one of them first.`);
    }

    const { references, outOfReach } = follow
      ? referencesTo(model, new Set(moved.keys()))
      : { references: [], outOfReach: 0 };
    const followed = references.filter(
      (reference) => reference.spec.namespace === 'own' && !moved.has(reference.holder.key),
    );
    const placed = [...moved.values()].map((resource) => setNamespace(model, resource, namespace));
    return finishPlan(topology, {
      title: title([...moved.values()], namespace, followed.length),
      changes: [
        ...placed.flatMap(({ changes }) => changes),
        ...[...moved.values()].flatMap((resource) =>
          takeAlong(topology, resource, moved, { keys, namespace, follow }),
        ),
        ...followed.map((reference) => lead(reference, namespace, reference.holder.namespace)),
      ],
      texts: placed.flatMap(({ texts }) => texts),
      select: [...moved.values()].map((resource) => resourceKey({ ...resource, namespace })),
      caveats:
        outOfReach > 0
          ? [
              caveat(
                `${counted(outOfReach, 'reference')} in YAML that does not parse at the moment will not follow.`,
              ),
            ]
          : [],
    });
  },
});

/**
 * The references of an object that moves. Those to objects that move along mean them where they go, when following is
 * asked for or when the reference leaves the namespace open; the others go on meaning what they meant.
 */
function takeAlong(
  { model, options }: Topology,
  resource: Resource,
  moved: Moved,
  { namespace, follow }: ArgsOf<'move'>,
): readonly Change[] {
  return everyReferenceOf(resource)
    .filter(
      ({ spec, target }) => spec.namespace === 'own' && scopeOf(target.group, target.kind) !== 'Cluster',
    )
    .flatMap((reference) => {
      const open = namespaceAsWritten(reference) === undefined;
      if (moved.has(reference.key) && (follow || open)) return [lead(reference, namespace, namespace)];
      const waits = !model.resources.has(reference.key) && !options.partial;
      const there = model.resources.has(resourceKey({ ...reference.target, namespace }));
      return open && !model.resources.has(reference.key) && (waits || there)
        ? []
        : [lead(reference, reference.target.namespace, namespace)];
    });
}

const namespaceAsWritten = ({ value, spec }: Reference): Json | undefined =>
  isObject(value) ? value[spec.keys?.namespace ?? 'namespace'] : undefined;

const lead = (reference: Reference, namespace: string, holderNamespace: string): Change => ({
  resource: reference.holder,
  edits: repoint(reference, { ...reference.target, namespace }, holderNamespace),
});

function title(resources: readonly Resource[], namespace: string, references: number): string {
  const [first] = resources;
  const what = resources.length === 1 && first ? describe(first) : counted(resources.length, 'object');
  return `Move ${what} to ${namespace}${references > 0 ? `, with ${counted(references, 'reference')}` : ''}`;
}
