import { admissionOf } from '../../admission/admission-of.ts';
import { CONVERTED_FROM } from '../../convert/objects/generated-object.ts';
import {
  controllerGroups,
  controllerWords,
  type ControllerGroup,
} from '../../ingress/controllers/controller-groups.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import { GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { classNameOf, classOf } from '../../topology/ingress-class.ts';
import { controllerNamed } from '../../topology/ingress-controllers.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

/** An Ingress that can be picked. */
export type IngressChoice = Readonly<{
  key: ResourceKey;
  namespace: string;
  name: string;
  /** The hosts of its rules; empty for every host. */
  hosts: readonly string[];
  paths: number;
  /** Why the API server does not take it, as a sentence; null where it does. */
  refused: string | null;
  /** Something in the workspace was made of it by an earlier conversion. */
  converted: boolean;
}>;

/** The Ingresses of one controller. */
export type ClassChoice = Readonly<{
  id: string;
  /** The names of its IngressClasses; none for Ingresses without one. */
  classes: readonly string[];
  /** The IngressClasses that are in the manifests. */
  keys: readonly ResourceKey[];
  /** The controller by name; null where it is not known. */
  controller: string | null;
  /** How it is known, or why not, as a sentence. */
  because: string;
  ingresses: readonly IngressChoice[];
}>;

/** What a migration can start from. */
export type IngressChoices = Readonly<{
  classes: readonly ClassChoice[];
  /** Ingresses of versions that are served no longer, as `namespace/name`: they are written in v1 with the conversion. */
  outdated: readonly string[];
  gatewayClasses: readonly string[];
  /** Gateways that could take the listeners, as `namespace/name`. */
  gateways: readonly string[];
}>;

/**
 * The Ingresses of a workspace by their controllers, and what could serve them afterwards.
 *
 * @param index the workspace with its Ingresses in the version of today
 * @param old those that are written in another one
 */
export function ingressChoices(index: ResourceIndex, old: readonly Resource[] = []): IngressChoices {
  const converted = convertedNames(index);
  return {
    classes: controllerGroups(index).map((group) => ({
      id: group.id,
      classes: group.classes,
      keys: [...new Set(group.ingresses.flatMap((one) => classOf(one, index)?.key ?? []))],
      controller: controllerOf(group),
      because: group.because,
      ingresses: group.ingresses.map((one) => choiceOf(one, index, converted)),
    })),
    outdated: old.map(({ namespace, name }) => `${namespace}/${name}`),
    gatewayClasses: index.ofKind(GATEWAY_API, 'GatewayClass').map(({ name }) => name),
    gateways: index.ofKind(GATEWAY_API, 'Gateway').map(({ namespace, name }) => `${namespace}/${name}`),
  };
}

function controllerOf({ kind, controllerName }: ControllerGroup): string | null {
  if (kind === 'nginx' || kind === 'traefik') return controllerWords(kind);
  return controllerName === null ? null : (controllerNamed(controllerName)?.name ?? controllerName);
}

function choiceOf(ingress: Resource, index: ResourceIndex, converted: ReadonlySet<string>): IngressChoice {
  const { rules } = ingressRules(ingress);
  const { key, namespace, name } = ingress;
  return {
    key,
    namespace,
    name,
    hosts: [...new Set(rules.map(({ host }) => host))],
    paths: rules.reduce((sum, { paths }) => sum + paths.length, 0),
    refused: admissionOf(ingress, index).violations[0]?.message ?? null,
    converted: converted.has(`${namespace}/${name}`),
  };
}

/** The Ingresses that routes of the workspace say they were made of. */
function convertedNames(index: ResourceIndex): ReadonlySet<string> {
  const kinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'];
  return new Set(
    kinds
      .flatMap((kind) => index.ofKind(GATEWAY_API, kind))
      .flatMap(({ value }) =>
        (stringAt(value, ['metadata', 'annotations', CONVERTED_FROM]) ?? '').split(', '),
      ),
  );
}

/** The Ingresses that an object stands for where a migration begins at it: itself, or all of a class. */
export function ingressesOf(index: ResourceIndex, key: ResourceKey): readonly ResourceKey[] {
  const from = index.get(key);
  if (!from) return [];
  if (from.kind === 'Ingress') return [key];
  return index
    .ofKind(NETWORKING, 'Ingress')
    .filter((one) => classOf(one, index) === from || classNameOf(one) === from.name)
    .map((one) => one.key);
}
