import { arrayAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import { has, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkPodSpec } from './check-pod-spec.ts';

const SPEC = ['spec'];

/** A Pod; some things are only held against Pods, and not against templates. */
export function checkPod(notes: Notes, spec: Json): void {
  checkPodSpec(notes, SPEC, spec);
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
