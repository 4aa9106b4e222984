import { arrayAt, valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { fieldPath } from '../../words/field-path.ts';
import { has, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import type { Volumes } from './check-volumes.ts';
import { checkRelative } from './file-paths.ts';

/** Volumes that a container mounts, or that it has as devices. */
export function checkMounts(notes: Notes, path: Path, container: Json, volumes: Volumes): void {
  const mounts = arrayAt(container, 'volumeMounts');
  const devices = arrayAt(container, 'volumeDevices');
  checkVolumeMounts(notes, [...path, 'volumeMounts'], container, mounts, devices, volumes);
  checkVolumeDevices(notes, [...path, 'volumeDevices'], mounts, devices, volumes);
}

const isTaken = (others: readonly Json[], field: string, text: string): boolean =>
  text !== '' && others.some((other) => textOf(other, field) === text);

function checkVolumeMounts(
  notes: Notes,
  path: Path,
  container: Json,
  mounts: readonly Json[],
  devices: readonly Json[],
  volumes: Volumes,
): void {
  const taken = new Set<string>();
  for (const [index, mount] of mounts.entries()) {
    const at = [...path, index];
    const [name, place] = [textOf(mount, 'name'), textOf(mount, 'mountPath')];
    if (name === '') notes.required([...at, 'name']);
    if (volumes.known && !volumes.names.has(name)) notes.notFound([...at, 'name'], name);
    if (place === '') notes.required([...at, 'mountPath']);
    if (taken.has(place) && !holdsUnknown(place))
      notes.invalid([...at, 'mountPath'], place, 'must be unique');
    taken.add(place);
    if (isTaken(devices, 'name', name))
      notes.invalid([...at, 'name'], name, 'must not already exist in volumeDevices');
    if (isTaken(devices, 'devicePath', place))
      notes.invalid([...at, 'mountPath'], place, 'must not already exist as a path in volumeDevices');
    checkPartOfVolume(notes, path, at, mount);
    checkMountOptions(notes, path, at, mount, container);
  }
}

/** The server names the list in paths of these, and not the item. */
const ofList = (path: Path, at: Path, field: string) => ({
  path: [...at, field],
  written: `${fieldPath(path)}.${field}`,
});

function checkPartOfVolume(notes: Notes, path: Path, at: Path, mount: Json): void {
  const [part, expression] = [textOf(mount, 'subPath'), textOf(mount, 'subPathExpr')];
  if (part !== '') {
    const place = ofList(path, at, 'subPath');
    checkRelative(notes, place.path, part, place);
  }
  if (expression === '') return;
  if (part !== '')
    notes.invalid([...at, 'subPathExpr'], expression, 'subPathExpr and subPath are mutually exclusive');
  const place = ofList(path, at, 'subPathExpr');
  checkRelative(notes, place.path, expression, place);
}

const PROPAGATION = ['Bidirectional', 'HostToContainer', 'None'];
const RECURSIVE = ['Disabled', 'Enabled', 'IfPossible'];

function checkMountOptions(notes: Notes, path: Path, at: Path, mount: Json, container: Json): void {
  const propagation = textOf(mount, 'mountPropagation');
  const spread = ofList(path, at, 'mountPropagation');
  if (has(mount, 'mountPropagation') && !PROPAGATION.includes(propagation))
    notes.unsupported(spread.path, propagation, PROPAGATION, spread);
  if (propagation === 'Bidirectional' && valueAt(container, 'securityContext.privileged') !== true)
    notes.forbidden(
      spread.path,
      'Bidirectional mount propagation is available only to privileged containers',
      spread,
    );
  if (!has(mount, 'recursiveReadOnly')) return;
  const recursive = textOf(mount, 'recursiveReadOnly');
  const place = ofList(path, at, 'recursiveReadOnly');
  if (!RECURSIVE.includes(recursive)) return notes.unsupported(place.path, recursive, RECURSIVE, place);
  if (recursive === 'Disabled') return;
  if (valueAt(mount, ['readOnly']) !== true)
    notes.forbidden(place.path, 'may only be specified when readOnly is true', place);
  if (!['', 'None'].includes(propagation))
    notes.forbidden(
      place.path,
      'may only be specified when mountPropagation is None or not specified',
      place,
    );
}

function checkVolumeDevices(
  notes: Notes,
  path: Path,
  mounts: readonly Json[],
  devices: readonly Json[],
  volumes: Volumes,
): void {
  const [names, paths] = [new Set<string>(), new Set<string>()];
  for (const [index, device] of devices.entries()) {
    const at = [...path, index];
    const [name, place] = [textOf(device, 'name'), textOf(device, 'devicePath')];
    const volume = volumes.names.get(name);
    if (name === '') notes.required([...at, 'name']);
    if (names.has(name)) notes.invalid([...at, 'name'], name, 'must be unique');
    if (volume !== undefined && !has(volume, 'persistentVolumeClaim') && !has(volume, 'ephemeral'))
      notes.invalid(
        [...at, 'name'],
        name,
        'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      );
    if (volume === undefined && volumes.known) notes.notFound([...at, 'name'], name);
    if (place === '') notes.required([...at, 'devicePath']);
    if (paths.has(place)) notes.invalid([...at, 'devicePath'], place, 'must be unique');
    if (place.split('/').includes('..'))
      notes.invalid([...at, 'devicePath'], place, "can not contain backsteps ('..')");
    else paths.add(place);
    if (isTaken(mounts, 'name', name))
      notes.invalid([...at, 'name'], name, 'must not already exist in volumeMounts');
    if (isTaken(mounts, 'mountPath', place))
      notes.invalid([...at, 'devicePath'], place, 'must not already exist as a path in volumeMounts');
    if (name !== '') names.add(name);
  }
}
