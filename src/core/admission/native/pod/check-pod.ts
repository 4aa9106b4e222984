import { arrayAt, objectAt } from '../../../model/access.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkPodSpec } from './check-pod-spec.ts';

const SPEC = ['spec'];

/** A Pod; some things are only held against Pods, and not against templates. */
export function checkPod(notes: Notes, spec: Json): void {
  checkPodSpec(notes, SPEC, asStored(spec));
  if (textOf(spec, 'serviceAccountName') === '') checkTokens(notes, spec);
  for (const field of ['containers', 'initContainers']) {
    for (const [index, container] of arrayAt(spec, field).entries()) {
      const image = textOf(container, 'image');
      if (image.trim() !== image)
        notes.invalid(
          [...SPEC, field, index, 'image'],
          image,
          'must not have leading or trailing whitespace',
        );
    }
  }
  if (arrayAt(spec, 'ephemeralContainers').length > 0)
    notes.forbidden([...SPEC, 'ephemeralContainers'], 'cannot be set on create');
  if (textOf(spec, 'nodeName') !== '' && arrayAt(spec, 'schedulingGates').length > 0)
    notes.forbidden([...SPEC, 'nodeName'], 'cannot be set until all schedulingGates have been cleared');
}

/** Of a Pod itself the server fills in what it asks for from its limits, and makes a second of a time below zero. */
function asStored(spec: Json): Json {
  if (!isObject(spec)) return spec;
  const seconds = numberOf(spec, 'terminationGracePeriodSeconds') ?? 0;
  return {
    ...spec,
    ...(seconds < 0 && { terminationGracePeriodSeconds: 1 }),
    ...Object.fromEntries(
      ['containers', 'initContainers'].map((field) => [field, arrayAt(spec, field).map(withRequests)]),
    ),
  };
}

function withRequests(container: Json): Json {
  const resources = objectOf(container, 'resources');
  if (!isObject(container) || resources === undefined) return container;
  const limits = objectAt(resources, 'limits');
  const requests = { ...limits, ...objectAt(resources, 'requests') };
  return { ...container, resources: { ...objectAt(resources, []), requests } };
}

function checkTokens(notes: Notes, spec: Json): void {
  for (const [index, volume] of arrayAt(spec, 'volumes').entries()) {
    const projected = objectOf(volume, 'projected');
    for (const [number, source] of projected === undefined ? [] : arrayAt(projected, 'sources').entries())
      if (has(source, 'serviceAccountToken'))
        notes.forbidden(
          [...SPEC, 'volumes', index, 'projected', 'sources', number, 'serviceAccountToken'],
          'must not be specified when serviceAccountName is not set',
        );
  }
}
