import type { Conversion } from '../convert/convert.ts';
import type { GeneratedObject } from '../convert/objects/generated-object.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { matchPaths, objectAt, stringAt } from '../model/access.ts';
import { PRESENT_ANNOTATION, presentSecrets } from '../model/present-secrets.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { JsonObject } from '../yaml/json.ts';

/**
 * A conversion whose Gateways and ListenerSets take certificates that the manifests do not hold as present, as the Ingress
 * controllers do, so that requests can be compared: both sides serve them or neither does
 * (docs/model/conversion.md#certificates).
 */
export function withPresentCertificates(conversion: Conversion, index: ResourceIndex): Conversion {
  const present = (object: GeneratedObject): GeneratedObject => {
    const value = withPresentSecrets(object.value, index);
    return value === object.value ? object : { ...object, value };
  };
  return { ...conversion, objects: conversion.objects.map(present) };
}

function withPresentSecrets(value: JsonObject, index: ResourceIndex): JsonObject {
  const own = stringAt(value, 'metadata.namespace') ?? '';
  const absent = matchPaths(value, 'spec.listeners[*].tls.certificateRefs[*]').flatMap(({ value: ref }) => {
    const [namespace, name] = [stringAt(ref, 'namespace') ?? own, stringAt(ref, 'name')];
    const isHere = index.inNamespace('', 'Secret', namespace).some((secret) => secret.name === name);
    return name === undefined || isHere ? [] : [`${namespace}/${name}`];
  });
  if (absent.length === 0) return value;
  const metadata = objectAt(value, 'metadata');
  const all = [...new Set([...presentSecrets(value), ...absent])].join(', ');
  const annotations = { ...objectAt(value, 'metadata.annotations'), [PRESENT_ANNOTATION]: all };
  return { ...value, metadata: { ...metadata, annotations } };
}

/** The GatewayClasses of the Gateways of a conversion that the manifests do not hold: they are of the cluster. */
export function classesToAssume({ objects }: Conversion, index: ResourceIndex): readonly string[] {
  const known = new Set(index.ofKind(GATEWAY_API, 'GatewayClass').map(({ name }) => name));
  const named = objects.flatMap(({ value }) => stringAt(value, 'spec.gatewayClassName') ?? []);
  return [...new Set(named)].filter((name) => !known.has(name));
}
