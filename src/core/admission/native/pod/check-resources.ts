import { objectAt } from '../../../model/access.ts';
import type { Json, JsonObject, Path } from '../../../yaml/json.ts';
import { checkQualifiedName, type NameCheck } from '../../words/names.ts';
import { keyed, type More, type Notes } from '../notes.ts';
import { quantityText, quantityValue } from '../quantity-value.ts';

const STANDARD = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** Names without a domain that the server knows, but not for containers. */
const OF_QUOTAS = new Set([
  'storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);

const isStandard = (name: string): boolean => STANDARD.has(name) || name.startsWith('hugepages-');

/** The name of a resource that containers can ask for. */
export const checkResourceName: NameCheck = (name, version) => {
  const bad = checkQualifiedName(name, version);
  if (bad.length > 0)
    return name.includes('/') ? [...bad, ...ofDomain(name)] : [...bad, ...ofContainers(name)];
  if (name.includes('/')) return ofDomain(name);
  const known = isStandard(name) || OF_QUOTAS.has(name) || name.startsWith('requests.hugepages-');
  return [...(known ? [] : ['must be a standard resource type or fully qualified']), ...ofContainers(name)];
};

const ofContainers = (name: string): readonly string[] =>
  isStandard(name) ? [] : ['must be a standard resource for containers'];

function ofDomain(name: string): readonly string[] {
  const isNative = name.includes('kubernetes.io/');
  const isExtended =
    !isNative && !name.startsWith('requests.') && checkQualifiedName(`requests.${name}`).length === 0;
  return isNative || isExtended ? [] : ["doesn't follow extended resource name standard"];
}

/** Whether less may be asked for than the limit is. */
const allowsOvercommit = (name: string): boolean =>
  (!name.includes('/') || name.includes('kubernetes.io/')) && !name.startsWith('hugepages-');

const isWhole = (name: string): boolean => !allowsOvercommit(name) && !name.startsWith('hugepages-');

/** Names of resources say themselves how they are shown, which counted before values were shown as JSON. */
export const shownBare = (notes: Notes, name: string): More =>
  notes.has('values-as-json') ? {} : { shown: name };

/** What a container asks for, and what it may use. */
export function checkResources(notes: Notes, path: Path, resources: Json): void {
  const limits = objectAt(resources, 'limits');
  const requests = objectAt(resources, 'requests');
  checkList(notes, [...path, 'limits'], limits);
  checkList(notes, [...path, 'requests'], requests);
  for (const [name, value] of Object.entries(requests)) checkAgainst(notes, path, name, value, limits);
}

function checkList(notes: Notes, path: Path, list: JsonObject): void {
  for (const [name, value] of Object.entries(list)) {
    if (!notes.fits(name, checkResourceName)) {
      const place = [...path, name];
      const mark = { path: place, key: true } as const;
      const written = keyed(path, name);
      notes.named(place, name, checkResourceName, { ...shownBare(notes, name), written, mark });
    }
    const amount = quantityValue(value);
    if (!amount) continue;
    const refuse = (words: string): void =>
      notes.invalid([...path, name], quantityText(amount), words, { written: keyed(path, name) });
    if (amount.nano < 0n) refuse('must be greater than or equal to 0');
    if (isWhole(name) && amount.nano % 1_000_000_000n !== 0n) refuse('must be an integer');
  }
}

/** The server points at all requests; the text shows the one that is meant. */
function checkAgainst(notes: Notes, path: Path, name: string, value: Json, limits: JsonObject): void {
  const at = [...path, 'requests'];
  const mark = { path: [...at, name] };
  if (!Object.hasOwn(limits, name)) {
    if (!allowsOvercommit(name))
      notes.required([...path, 'limits'], 'Limit must be set for non overcommitable resources', {
        mark: { path: [...at, name], key: true },
      });
    return;
  }
  const [amount, limit] = [quantityValue(value), quantityValue(limits[name])];
  if (!amount || !limit) return;
  if (amount.nano <= limit.nano && (amount.nano === limit.nano || allowsOvercommit(name))) return;
  const of = `${name} limit of ${quantityText(limit)}`;
  if (amount.nano !== limit.nano && !allowsOvercommit(name))
    notes.invalid(at, quantityText(amount), `must be equal to ${of}`, { mark });
  else if (amount.nano > limit.nano)
    notes.invalid(at, quantityText(amount), `must be less than or equal to ${of}`, { mark });
}
