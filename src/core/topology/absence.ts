import { objectAt, stringAt } from '../model/access.ts';
import { kindOf } from '../kinds/registry.ts';
import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { describe } from './describe.ts';
import { isKind } from './kind-names.ts';
import type { Reference } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** What it means that manifests do not hold what a reference names: it is missing, or they are not where it would be. */
export type Absence = Readonly<{ state: 'missing' | 'unknown'; reason: string }>;

/** Evaluates a reference whose target is not in the manifests (docs/model/references-and-grants.md#absent-objects). */
export function absence(reference: Reference, index: ResourceIndex): Absence {
  const reason = `${describe(reference.target)} is not in these manifests.`;
  if (index.partial()) return { state: 'unknown', reason };
  if (reference.role === 'rendered')
    return {
      state: 'unknown',
      reason: `${reason} What the chart makes of its values is known when it is rendered.`,
    };
  const elsewhere = index.settings().complete ? null : whyElsewhere(reference, index);
  return elsewhere === null
    ? { state: 'missing', reason }
    : { state: 'unknown', reason: `${reason} ${elsewhere}` };
}

/** Why the target may well exist although it is not here; null where nothing says so. */
function whyElsewhere(reference: Reference, index: ResourceIndex): string | null {
  const { target, role, crossNamespace } = reference;
  if (index.isBeside(target.group, target.kind, target.name))
    return 'Another root of this workspace has an object of that name.';
  if (kindOf(target.group, target.kind) === undefined) return 'Only the implementation knows its kind.';
  const holdsKind = index.has(target.group, target.kind);
  const isClass = role === 'class' || role === 'ingress-class';
  if (isClass && !holdsKind) return `They hold no ${target.kind} at all; often the cluster brings it along.`;
  if (isKind(target, CORE, 'Secret')) {
    if (!holdsKind) return 'They hold no Secret at all; often Secrets are kept elsewhere.';
    const writer = secretWriter(reference, index);
    if (writer !== null) return `${writer} says who writes it in the cluster.`;
  }
  if (!crossNamespace || index.holds(target.namespace)) return null;
  // Who brings Gateways along means all of them.
  const isComplete = isKind(target, GATEWAY_API, 'Gateway') && holdsKind;
  return isComplete ? null : `They hold nothing of namespace ${target.namespace}.`;
}

/** Objects from which a controller writes a Secret, and where they say its name; without that it is their own. */
const WRITERS = [
  { group: 'cert-manager.io', kind: 'Certificate', name: 'spec.secretName' },
  { group: 'external-secrets.io', kind: 'ExternalSecret', name: 'spec.target.name' },
  { group: 'bitnami.com', kind: 'SealedSecret', name: 'spec.template.metadata.name' },
];

/** What in the manifests has the Secret written: an object beside it, or an annotation of the one that refers to it. */
function secretWriter({ holder, target }: Reference, index: ResourceIndex): string | null {
  const annotations = Object.keys(objectAt(holder.value, 'metadata.annotations'));
  const issuer = annotations.find((key) => /^cert-manager\.io\/(cluster-)?issuer$/.test(key));
  if (issuer !== undefined && holder.namespace === target.namespace)
    return `The annotation ${issuer} of ${describe(holder)}`;
  for (const { group, kind, name } of WRITERS) {
    const writer = index
      .inNamespace(group, kind, target.namespace)
      .find((one) => (stringAt(one.value, name) ?? one.name) === target.name);
    if (writer) return describe(writer);
  }
  return null;
}
