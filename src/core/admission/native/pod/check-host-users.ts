import { arrayAt, valueAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { fieldPath } from '../../words/field-path.ts';
import type { Notes } from '../notes.ts';

/** Namespaces of the node, as the text has them and as the server writes them. */
const OF_THE_NODE = [
  ['hostNetwork', 'hostNetwork'],
  ['hostPID', 'HostPID'],
  ['hostIPC', 'HostIPC'],
] as const;

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'];

/** What a Pod with users of its own may not have: other namespaces of the node, and volumes as block devices. */
export function checkHostUsers(notes: Notes, path: Path, spec: Json): void {
  if (valueAt(spec, ['hostUsers']) !== false) return;
  const words = `when \`${notes.has('short-host-users') ? 'hostUsers' : 'pod.Spec.HostUsers'}\` is false`;
  for (const [field, written] of OF_THE_NODE)
    if (valueAt(spec, [field]) === true)
      notes.forbidden([...path, field], words, { written: fieldPath([...path, written]) });
  if (!notes.has('short-host-users')) return;
  for (const field of LISTS)
    for (const [index, container] of arrayAt(spec, field).entries())
      if (arrayAt(container, 'volumeDevices').length > 0)
        notes.forbidden([...path, field, index, 'volumeDevices'], words);
}
