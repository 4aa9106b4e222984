import { arrayAt, valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { fieldPath } from '../../words/field-path.ts';
import { checkLabel, checkSubdomain } from '../../words/names.ts';
import { has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { quantityValue } from '../quantity-value.ts';
import { checkClaimMetadata, checkClaimSpec } from './check-claim.ts';
import { checkFieldOrResource, VOLUME_FIELDS } from './check-downward.ts';
import { checkFileName, checkMode, checkNoStepsBack } from './file-paths.ts';

/** The volumes that containers can mount: only those that nothing is wrong with. */
export type Volumes = Readonly<{ names: ReadonlyMap<string, Json>; known: boolean }>;

type CheckSource = (notes: Notes, path: Path, source: Json) => void;

const HOST_PATH_TYPES = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

function checkItems(notes: Notes, path: Path, source: Json): void {
  checkMode(notes, [...path, 'defaultMode'], numberOf(source, 'defaultMode'));
  for (const [index, item] of arrayAt(source, 'items').entries())
    checkItem(notes, [...path, 'items', index], item);
}

function checkItem(notes: Notes, path: Path, item: Json): void {
  const file = textOf(item, 'path');
  if (textOf(item, 'key') === '') notes.required([...path, 'key']);
  if (file === '') notes.required([...path, 'path']);
  checkFileName(notes, [...path, 'path'], file);
  checkMode(notes, [...path, 'mode'], numberOf(item, 'mode'));
}

const needs =
  (...fields: readonly string[]): CheckSource =>
  (notes, path, source) => {
    for (const field of fields) if (textOf(source, field) === '') notes.required([...path, field]);
  };

const checkNfs: CheckSource = (notes, path, source) => {
  needs('server', 'path')(notes, path, source);
  const file = textOf(source, 'path');
  if (!file.startsWith('/')) notes.invalid([...path, 'path'], file, 'must be an absolute path');
};

const checkHostPath: CheckSource = (notes, path, source) => {
  const file = textOf(source, 'path');
  if (file === '') return notes.required([...path, 'path']);
  checkNoStepsBack(notes, [...path, 'path'], file);
  if (has(source, 'type')) notes.oneOf([...path, 'type'], textOf(source, 'type'), HOST_PATH_TYPES);
};

const checkEmptyDir: CheckSource = (notes, path, source) => {
  const limit = quantityValue(valueAt(source, ['sizeLimit']));
  if (limit && limit.nano < 0n)
    notes.forbidden([...path, 'sizeLimit'], 'SizeLimit field must be a valid resource quantity');
};

/** The server points at the list of files, not at the file. */
const checkDownward: CheckSource = (notes, path, source) => {
  checkMode(notes, [...path, 'defaultMode'], numberOf(source, 'defaultMode'));
  for (const file of arrayAt(source, 'items')) checkDownwardFile(notes, path, file);
};

function checkDownwardFile(notes: Notes, path: Path, file: Json): void {
  // The server points at what holds the files, so that it is not known which one it means.
  if (holdsUnknown(file)) return;
  const name = textOf(file, 'path');
  if (name === '') notes.required([...path, 'path']);
  checkFileName(notes, [...path, 'path'], name);
  checkFieldOrResource(notes, path, file, VOLUME_FIELDS);
  checkMode(notes, [...path, 'mode'], numberOf(file, 'mode'));
}

const checkEphemeral: CheckSource = (notes, path, source) => {
  const template = objectOf(source, 'volumeClaimTemplate');
  const at = [...path, 'volumeClaimTemplate'];
  if (template === undefined) return notes.required(at);
  checkClaimMetadata(notes, [...at, 'metadata'], objectOf(template, 'metadata') ?? {});
  checkClaimSpec(notes, [...at, 'spec'], objectOf(template, 'spec') ?? {});
};

const checkCsi: CheckSource = (notes, path, source) => {
  const driver = textOf(source, 'driver');
  const at = [...path, 'driver'];
  if (driver === '') notes.required(at);
  else {
    if (driver.length > 63) notes.tooLong(at, 63);
    notes.named(at, driver, (text, version) => checkSubdomain(text.toLowerCase(), version));
  }
  const secret = objectOf(source, 'nodePublishSecretRef');
  if (secret === undefined) return;
  const name = textOf(secret, 'name');
  const named = [...path, 'nodePublishSecretRef', 'name'];
  if (name === '') notes.required(named);
  // The server leaves out where in the volume the name is.
  else notes.named([...path, 'name'], name, checkSubdomain, { mark: { path: named } });
};

const checkProjected: CheckSource = (notes, path, source) => {
  checkMode(notes, [...path, 'defaultMode'], numberOf(source, 'defaultMode'));
  const files = new Set<string>();
  const once = (file: string, shown: string): void => {
    if (file !== '' && files.has(file)) notes.invalid(path, shown, 'conflicting duplicate paths');
    files.add(file);
  };
  for (const [index, projection] of arrayAt(source, 'sources').entries()) {
    const at = [...path, 'sources', index];
    for (const field of ['secret', 'configMap']) {
      const inner = objectOf(projection, field);
      if (inner === undefined) continue;
      if (textOf(inner, 'name') === '') notes.required([...at, field, 'name']);
      for (const [item, entry] of arrayAt(inner, 'items').entries()) {
        checkItem(notes, [...at, field, 'items', item], entry);
        once(textOf(entry, 'path'), textOf(inner, 'name'));
      }
    }
    const downward = objectOf(projection, 'downwardAPI');
    for (const file of downward === undefined ? [] : arrayAt(downward, 'items')) {
      checkDownwardFile(notes, [...at, 'downwardAPI'], file);
      once(textOf(file, 'path'), textOf(file, 'path'));
    }
    checkToken(notes, path, at, objectOf(projection, 'serviceAccountToken'));
  }
};

function checkToken(notes: Notes, path: Path, at: Path, token: Json | undefined): void {
  if (token === undefined) return;
  const place = [...at, 'serviceAccountToken', 'expirationSeconds'];
  const seconds = numberOf(token, 'expirationSeconds') ?? 3600;
  if (seconds < 600) notes.invalid(place, seconds, 'may not specify a duration less than 10 minutes');
  if (seconds > 2 ** 32) notes.invalid(place, seconds, 'may not specify a duration larger than 2^32 seconds');
  const file = textOf(token, 'path');
  if (file === '') notes.required([...path, 'path']);
  else checkFileName(notes, [...path, 'path'], file);
}

const checkImage: CheckSource = (notes, path, source) => {
  const policy = textOf(source, 'pullPolicy');
  if (policy !== '') notes.oneOf([...path, 'pullPolicy'], policy, ['Always', 'IfNotPresent', 'Never']);
};

/** The sources of volumes in the order in which the server looks at them, with what it checks of each. */
const SOURCES: readonly (readonly [field: string, check: CheckSource])[] = [
  ['emptyDir', checkEmptyDir],
  ['hostPath', checkHostPath],
  ['gitRepo', needs('repository')],
  ['gcePersistentDisk', needs('pdName')],
  ['awsElasticBlockStore', needs('volumeID')],
  [
    'secret',
    (notes, path, source) => {
      needs('secretName')(notes, path, source);
      checkItems(notes, path, source);
    },
  ],
  ['nfs', checkNfs],
  ['iscsi', needs('targetPortal', 'iqn')],
  ['glusterfs', needs('endpoints', 'path')],
  ['flocker', () => {}],
  ['persistentVolumeClaim', needs('claimName')],
  ['rbd', needs('image')],
  ['cinder', needs('volumeID')],
  ['cephfs', () => {}],
  ['quobyte', needs('registry', 'volume')],
  ['downwardAPI', checkDownward],
  ['fc', () => {}],
  ['flexVolume', needs('driver')],
  [
    'configMap',
    (notes, path, source) => {
      needs('name')(notes, path, source);
      checkItems(notes, path, source);
    },
  ],
  ['azureFile', needs('secretName', 'shareName')],
  ['vsphereVolume', needs('volumePath')],
  ['photonPersistentDisk', needs('pdID')],
  ['portworxVolume', needs('volumeID')],
  ['azureDisk', needs('diskName', 'diskURI')],
  ['storageos', needs('volumeName')],
  ['projected', checkProjected],
  ['scaleIO', needs('gateway', 'system', 'volumeName')],
  ['csi', checkCsi],
  ['ephemeral', checkEphemeral],
  ['image', checkImage],
];

/**
 * The volumes of a Pod; a volume without a source is an empty folder.
 *
 * @param claims volumes that a StatefulSet makes; they take the place of those of the same name
 */
export function checkVolumes(
  notes: Notes,
  path: Path,
  volumes: readonly Json[],
  claims: readonly string[],
): Volumes {
  const names = new Map<string, Json>();
  for (const [index, name] of claims.entries()) {
    const at = [...path, index];
    if (name === '') notes.required([...at, 'persistentVolumeClaim', 'claimName']);
    if (name === '') notes.required([...at, 'name']);
    else notes.named([...at, 'name'], name, checkLabel);
    if (name !== '' && checkLabel(name).length === 0) names.set(name, { persistentVolumeClaim: {} });
  }
  // Where a StatefulSet makes volumes, the server counts on from them.
  let place = new Set(claims).size;
  for (const [index, volume] of volumes.entries()) {
    const at = [...path, index];
    if (claims.includes(textOf(volume, 'name'))) continue;
    const shown = fieldPath([...path, place++]);
    const before = notes.run.found.length;
    let sources = 0;
    for (const [field, check] of SOURCES) {
      const source = objectOf(volume, field);
      if (source === undefined) continue;
      if (sources++ > 0) notes.forbidden([...at, field], 'may not specify more than 1 volume type');
      else check(notes, [...at, field], source);
    }
    const name = textOf(volume, 'name');
    if (name === '') notes.required([...at, 'name']);
    else notes.named([...at, 'name'], name, checkLabel);
    if (names.has(name)) notes.duplicate([...at, 'name'], name);
    if (notes.run.found.length === before) names.set(name, volume);
    else notes.writeAs(before, fieldPath(at), shown);
  }
  const known = notes.run.isKnown(path) && !volumes.some(holdsUnknown);
  return { names, known };
}
