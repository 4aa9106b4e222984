import { arrayAt, valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkRelative } from './file-paths.ts';

const MAX_ID = 2147483647;

function checkIds(notes: Notes, path: Path, context: Json, fields: readonly string[]): void {
  for (const field of fields) {
    const id = numberOf(context, field);
    if (id !== undefined) notes.between([...path, field], id, 0, MAX_ID);
  }
}

function checkSeccomp(notes: Notes, path: Path, context: Json): void {
  const profile = objectOf(context, 'seccompProfile');
  if (profile === undefined) return;
  const at = [...path, 'seccompProfile'];
  const type = textOf(profile, 'type');
  const local = [...at, 'localhostProfile'];
  if (!has(profile, 'type') || type === '')
    notes.required([...at, 'type'], 'type is required when seccompProfile is set');
  else notes.oneOf([...at, 'type'], type, ['Localhost', 'RuntimeDefault', 'Unconfined']);
  if (type === 'Localhost') {
    if (!has(profile, 'localhostProfile'))
      notes.required(local, 'must be set when seccomp type is Localhost');
    else checkRelative(notes, local, textOf(profile, 'localhostProfile'));
  } else if (has(profile, 'localhostProfile') && !holdsUnknown(type))
    notes.invalid(local, profile, 'can only be set when seccomp type is Localhost', {
      shown: JSON.stringify({ Type: type, LocalhostProfile: textOf(profile, 'localhostProfile') }),
    });
}

const APP_ARMOR = ['Localhost', 'RuntimeDefault', 'Unconfined'];

function checkAppArmor(notes: Notes, path: Path, context: Json): void {
  const profile = objectOf(context, 'appArmorProfile');
  if (profile === undefined) return;
  const at = [...path, 'appArmorProfile'];
  const type = textOf(profile, 'type');
  const local = [...at, 'localhostProfile'];
  const file = textOf(profile, 'localhostProfile');
  if (type === '') notes.required([...at, 'type'], 'type is required when appArmorProfile is set');
  else if (!APP_ARMOR.includes(type)) notes.unsupported([...at, 'type'], type, APP_ARMOR);
  else if (type !== 'Localhost') {
    if (has(profile, 'localhostProfile'))
      notes.invalid(local, file, 'can only be set when AppArmor type is Localhost');
  } else if (file.trim() !== file) notes.invalid(local, file, 'must not be padded with whitespace');
  else if (file === '') notes.required(local, 'must be set when AppArmor type is Localhost');
}

/** What a container may do. */
export function checkContainerSecurity(notes: Notes, path: Path, context: Json | undefined): void {
  if (context === undefined) return;
  checkIds(notes, path, context, ['runAsUser', 'runAsGroup']);
  if (has(context, 'procMount')) {
    const mount = textOf(context, 'procMount');
    notes.oneOf([...path, 'procMount'], mount, ['Default', 'Unmasked']);
    if (mount === 'Unmasked')
      notes.invalid([...path, 'procMount'], mount, '`hostUsers` must be false to use `Unmasked`');
  }
  checkSeccomp(notes, path, context);
  if (valueAt(context, ['allowPrivilegeEscalation']) === false) {
    if (valueAt(context, ['privileged']) === true)
      notes.invalid(path, context, 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true');
    if (arrayAt(context, 'capabilities.add').includes('CAP_SYS_ADMIN'))
      notes.invalid(
        path,
        context,
        'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
      );
  }
  checkAppArmor(notes, path, context);
}

const SYSCTL = /^[a-z0-9]([-_a-z0-9]*[a-z0-9])?([./][a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const SYSCTL_WORDS =
  'must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$';

function checkSysctls(notes: Notes, path: Path, sysctls: readonly Json[]): void {
  const names = new Set<string>();
  for (const [index, sysctl] of sysctls.entries()) {
    const at = [...path, index, 'name'];
    const name = textOf(sysctl, 'name');
    if (name === '') notes.required(at);
    else if (name.length > 253 || !SYSCTL.test(name)) notes.invalid(at, name, SYSCTL_WORDS);
    else if (names.has(name)) notes.duplicate(at, name);
    names.add(name);
  }
}

/** What all containers of a Pod may do. */
export function checkPodSecurity(notes: Notes, path: Path, context: Json | undefined, spec: Json): void {
  if (context === undefined) return;
  checkIds(notes, path, context, ['fsGroup', 'runAsUser', 'runAsGroup']);
  for (const [index, id] of arrayAt(context, 'supplementalGroups').entries())
    if (typeof id === 'number') notes.between([...path, 'supplementalGroups', index], id, 0, MAX_ID);
  if (valueAt(spec, ['shareProcessNamespace']) === true && valueAt(spec, ['hostPID']) === true)
    notes.invalid(
      [...path, 'shareProcessNamespace'],
      true,
      'ShareProcessNamespace and HostPID cannot both be enabled',
    );
  checkSysctls(notes, [...path, 'sysctls'], arrayAt(context, 'sysctls'));
  const choice = (field: string, allowed: readonly string[]): void => {
    if (has(context, field)) notes.oneOf([...path, field], textOf(context, field), allowed);
  };
  choice('fsGroupChangePolicy', ['Always', 'OnRootMismatch']);
  checkSeccomp(notes, path, context);
  checkAppArmor(notes, path, context);
  choice('supplementalGroupsPolicy', ['Merge', 'Strict']);
  choice('seLinuxChangePolicy', ['MountOption', 'Recursive']);
}
