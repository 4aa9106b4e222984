import { counted } from '../text/words.ts';
import { matchPaths, stringAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import { parseKey, resourceKey, type Identity, type Resource } from '../model/resource.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { describe } from '../topology/describe.ts';
import { isKind } from '../topology/kind-names.ts';
import type { Topology } from '../topology/topology.ts';
import { flagArg, keyArg, textArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { changeable } from './planning/changeable.ts';
import type { Change } from './planning/change.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { namespaceMentions } from './planning/namespace-mentions.ts';
import { referencesTo, repoint } from './planning/references-to.ts';
import { unreachable } from './planning/unreachable.ts';

/** Gives an object another name; with `follow`, everything that refers to it says the new one. */
export const rename = defineCommand({
  id: 'rename',
  title: 'Rename',
  keepsCursor: true,
  args: { key: keyArg, name: textArg, follow: optional(flagArg) },

  plan(topology, { key, name: written, follow }): CommandPlan {
    const name = written.trim();
    const { model } = topology;
    const asNamespace = parseKey(key);
    if (follow && isKind(asNamespace, '', 'Namespace')) return renameNamespace(topology, asNamespace, name);
    const found = changeable(model, key);
    if (!found.ok) return found;
    const { resource } = found;
    const renamed = { ...identityOf(resource), name };
    if (name === '') return refuse('An object needs a name.');
    if (name === resource.name) return refuse(`${describe(resource)} has that name already.`);
    if (model.resources.has(resourceKey(renamed)))
      return refuse(`There is ${describe(renamed)} already. Choose another name.`);

    const { references, outOfReach } = follow
      ? referencesTo(model, new Set([key]))
      : { references: [], outOfReach: 0 };
    const followed = references.map((reference) => ({
      resource: reference.holder,
      edits: repoint(reference, { ...reference.target, name }, reference.holder.namespace),
    }));
    const granted = follow ? grantsFor(model, resource, name) : [];
    const total = followed.length + granted.length;
    return finishPlan(topology, {
      title: `Rename ${describe(resource)} to ${name}${total > 0 ? `, with ${counted(total, 'reference')}` : ''}`,
      changes: [
        { resource, edits: [{ op: 'set', path: ['metadata', 'name'], value: name }] },
        ...followed,
        ...granted,
      ],
      select: [resourceKey(renamed)],
      caveats: unreachable(outOfReach),
    });
  },
});

/** Grants that allow references to this very object name it, too. */
const grantsFor = (model: Model, resource: Resource, name: string): readonly Change[] =>
  [...allResources(model)]
    .filter(
      (grant) =>
        isKind(grant, GATEWAY_API, 'ReferenceGrant') &&
        grant.namespace === resource.namespace &&
        !grant.stale,
    )
    .flatMap((grant) =>
      matchPaths(grant.value, 'spec.to[*]')
        .filter(
          ({ value }) =>
            (stringAt(value, ['group']) ?? '') === resource.group &&
            stringAt(value, ['kind']) === resource.kind &&
            stringAt(value, ['name']) === resource.name,
        )
        .map(({ path }): Change => ({
          resource: grant,
          edits: [{ op: 'set', path: [...path, 'name'], value: name }],
        })),
    );

/** A namespace goes by its name alone, declared or not: every object in it, and whoever speaks of it, says the new one. */
function renameNamespace(topology: Topology, before: Identity, name: string) {
  const { model } = topology;
  const key = resourceKey(before);
  const declared = model.resources.get(key);
  if (name === '' || name === before.name) return refuse(`The namespace is called ${before.name} already.`);
  const renamed = resourceKey({ ...before, name });
  const clash = [...model.resources.values()].find(
    (resource) =>
      resource.namespace === name &&
      model.resources.has(resourceKey({ ...resource, namespace: before.name })),
  );
  if (clash || (declared && model.resources.has(renamed))) {
    return refuse(
      `There is ${clash ? describe(clash) : `Namespace ${name}`} already. Choose another name, or move the objects one by one.`,
    );
  }
  let outOfReach = 0;
  const changes: Change[] = [];
  for (const resource of allResources(model)) {
    const mentions = namespaceMentions(resource, before.name);
    const own = resource.key === key ? [['metadata', 'name']] : [];
    const label = ['metadata', 'labels', 'kubernetes.io/metadata.name'];
    if (own.length > 0 && stringAt(resource.value, label) !== undefined) own.push(label);
    const paths = [...own, ...mentions];
    if (resource.stale) outOfReach += paths.length;
    else if (paths.length > 0) {
      changes.push({ resource, edits: paths.map((path) => ({ op: 'set', path, value: name })) });
    }
  }
  const places = changes.filter(({ resource }) => resource.key !== key).length;
  return finishPlan(topology, {
    title: `Rename namespace ${before.name} to ${name}, with ${counted(places, 'object')}`,
    changes,
    select: declared ? [renamed] : [],
    caveats: unreachable(outOfReach),
  });
}

const identityOf = ({ group, kind, namespace, name }: Resource): Identity => ({
  group,
  kind,
  namespace,
  name,
});
