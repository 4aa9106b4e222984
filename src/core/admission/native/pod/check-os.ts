import { arrayAt, valueAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { has, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'];

/** What only Linux has: settings of all containers, in the order of the server. */
const LINUX_CONTEXT = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];
const LINUX_POD = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'];
const LINUX_CONTAINER = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

/** The operating system that a Pod asks for, and what another one has. */
export function checkOs(notes: Notes, path: Path, spec: Json): void {
  const os = objectOf(spec, 'os');
  if (os === undefined) return;
  const name = textOf(os, 'name');
  const mark = { path: [...path, 'os', 'name'] };
  if (name === '') notes.required([...path, 'os', 'name']);
  else if (name === 'linux') checkLinux(notes, path, spec);
  else if (name === 'windows') checkWindows(notes, path, spec);
  // The server points at the object that holds the name.
  else notes.unsupported([...path, 'os'], name, ['linux', 'windows'], { mark });
}

function checkLinux(notes: Notes, path: Path, spec: Json): void {
  for (const { at, context } of contextsOf(path, spec, ['', ...CONTAINERS]))
    if (has(context, 'windowsOptions'))
      notes.forbidden([...at, 'windowsOptions'], 'windows options cannot be set for a linux pod');
}

function checkWindows(notes: Notes, path: Path, spec: Json): void {
  const forbid = (at: Path, holder: Json, fields: readonly string[]): void => {
    for (const field of fields)
      if (isSet(holder, field)) notes.forbidden([...at, field], 'cannot be set for a windows pod');
  };
  for (const { at, context } of contextsOf(path, spec, [''])) forbid(at, context, LINUX_CONTEXT);
  forbid(path, spec, LINUX_POD);
  for (const { at, context } of contextsOf(path, spec, CONTAINERS)) forbid(at, context, LINUX_CONTAINER);
}

/** The server reads these as set only where they say something. */
function isSet(holder: Json, field: string): boolean {
  if (field === 'sysctls') return arrayAt(holder, field).length > 0;
  return has(holder, field) && !((field === 'hostPID' || field === 'hostIPC') && !isTrue(holder, field));
}

const isTrue = (holder: Json, field: string): boolean => valueAt(holder, [field]) === true;

/** The security contexts of a Pod (the empty list name) and of its containers. */
function* contextsOf(
  path: Path,
  spec: Json,
  lists: readonly string[],
): Iterable<Readonly<{ at: Path; context: Json }>> {
  for (const list of lists) {
    const holders = list === '' ? [{ at: path, holder: spec }] : itemsOf(path, spec, list);
    for (const { at, holder } of holders) {
      const context = objectOf(holder, 'securityContext');
      if (context !== undefined) yield { at: [...at, 'securityContext'], context };
    }
  }
}

const itemsOf = (path: Path, spec: Json, list: string): readonly { at: Path; holder: Json }[] =>
  arrayAt(spec, list).map((holder, index) => ({ at: [...path, list, index], holder }));
