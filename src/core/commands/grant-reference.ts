import { resourceKey, type Identity, type Resource } from '../model/resource.ts';
import type { Model } from '../model/model.ts';
import { preferredVersion } from '../admission/served.ts';
import { referenceGrant } from '../kinds/reference-grant/kind.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { describe } from '../topology/describe.ts';
import { fromMatches, grantFacts, permittingGrant, toMatches, type Referrer } from '../topology/grants.ts';
import type { JsonObject } from '../yaml/json.ts';
import { writeYaml } from '../yaml/write.ts';
import { shaped, stringArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument, insertAfter } from './planning/add-document.ts';
import { appendItem } from './planning/append-item.ts';
import { chooseFile, takesDocuments } from './planning/choose-file.ts';
import type { Change } from './planning/change.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { referencesTo } from './planning/references-to.ts';
import { uniqueName } from './planning/unique-name.ts';
import type { Topology } from '../topology/topology.ts';
import { pluralOf } from '../text/words.ts';

/** The most entries that `from` and `to` of a grant may have (docs/model/references-and-grants.md#referencegrant). */
const LIMIT = 16;

/**
 * Permission for one kind of one namespace to refer to one object of another: in a grant that is there already when
 * that allows nothing else besides, otherwise in a new one.
 */
export const grantReference = defineCommand({
  id: 'grant-reference',
  title: 'Allow the reference',

  args: {
    from: shaped({ group: stringArg, kind: textArg, namespace: textArg }),
    to: shaped({ group: stringArg, kind: textArg, namespace: textArg, name: textArg }),
  },

  plan(topology, { from, to }): CommandPlan {
    const { model, index } = topology;
    if (from.namespace === to.namespace) return refuse('Within one namespace no permission is needed.');
    const allowing = permittingGrant(index, from, to);
    if (allowing) return refuse(`${describe(allowing)} allows that already.`);

    const title = `Allow ${pluralOf(from.kind)} of ${from.namespace} to use ${describe(to)}`;
    for (const grant of index.inNamespace(GATEWAY_API, 'ReferenceGrant', to.namespace)) {
      const change = grant.stale ? null : extend(grant, from, to);
      if (change) return finishPlan(topology, { title, changes: [change] });
    }
    const text = writeYaml(newGrant(topology, from, to));
    const target = model.resources.get(resourceKey(to));
    const beside = target && takesDocuments(target.file) ? target : null;
    const file = chooseFile(model, referrerFile(model, from, to), to.namespace);
    return finishPlan(topology, {
      title,
      texts: [beside ? insertAfter(model, beside, text) : appendDocument(model, file, text)],
    });
  },
});

/**
 * How a grant can be extended by exactly this permission. Inside a grant every `from` combines with every `to`: so a
 * `to` can join only when all of `from` is this referrer, and a `from` only when all of `to` is this object.
 */
function extend(grant: Resource, from: Referrer, to: Identity): Change | null {
  const facts = grantFacts(grant);
  if (
    facts.from.length > 0 &&
    facts.from.every((item) => fromMatches(item, from)) &&
    facts.to.length < LIMIT
  ) {
    const item = { group: to.group, kind: to.kind, name: to.name };
    return { resource: grant, edits: [appendItem(grant.value, ['spec', 'to'], item)] };
  }
  const exact = facts.to.length > 0 && facts.to.every((item) => item.name === to.name && toMatches(item, to));
  if (!exact || facts.from.length >= LIMIT) return null;
  return { resource: grant, edits: [appendItem(grant.value, ['spec', 'from'], { ...from })] };
}

function newGrant({ model, index }: Topology, from: Referrer, to: Identity): JsonObject {
  const wish = {
    group: GATEWAY_API,
    kind: 'ReferenceGrant',
    namespace: to.namespace,
    name: `allow-${from.kind.toLowerCase()}-from-${from.namespace}`,
  };
  return {
    apiVersion: preferredVersion(referenceGrant, index),
    kind: 'ReferenceGrant',
    metadata: { name: uniqueName(model, wish), namespace: to.namespace },
    spec: {
      from: [{ group: from.group, kind: from.kind, namespace: from.namespace }],
      to: [{ group: to.group, kind: to.kind, name: to.name }],
    },
  };
}

/** The file of an object that makes the reference, where one is found. */
function referrerFile(model: Model, from: Referrer, to: Identity): string | null {
  const { references } = referencesTo(model, new Set([resourceKey(to)]));
  const made = references.find(
    ({ holder }) =>
      holder.group === from.group && holder.kind === from.kind && holder.namespace === from.namespace,
  );
  return made?.holder.file ?? null;
}
