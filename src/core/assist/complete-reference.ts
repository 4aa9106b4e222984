import type { Analysis } from '../analyze.ts';
import type { RefSpec } from '../kinds/define-kind.ts';
import { arrayAt, numberAt, parsePath, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import type { Json, Path } from '../yaml/json.ts';
import type { Offer } from './completion.ts';
import type { Field } from './locate-field.ts';
import type { ObjectType } from './object-type.ts';

/** Names of what exists, where the field at the cursor is (a part of) a reference; empty where it is not. */
export function completeReference(analysis: Analysis, field: Field, type: ObjectType): readonly Offer[] {
  if (!field.resource) return [];
  for (const spec of type.known?.refs ?? []) {
    const rest = restBehind(parsePath(spec.at), field.path);
    if (!rest) continue;
    const at = field.path.slice(0, field.path.length - rest.length);
    return offersFor(analysis, field.resource, spec, valueAt(field.resource.value, at), rest);
  }
  return [];
}

/** What of `path` lies behind the part that `pattern` fits; null where it does not fit. */
function restBehind(pattern: Path, path: Path): Path | null {
  if (path.length < pattern.length) return null;
  const fits = pattern.every((step, index) =>
    step === '[*]' ? typeof path[index] === 'number' : step === path[index],
  );
  return fits ? path.slice(pattern.length) : null;
}

function offersFor(
  { model, topology }: Analysis,
  holder: Resource,
  spec: RefSpec,
  value: Json | undefined,
  rest: Path,
): readonly Offer[] {
  const keys = { group: 'group', kind: 'kind', namespace: 'namespace', name: 'name', ...spec.keys };
  const group = stringAt(value, [keys.group]) ?? spec.group;
  const kind = stringAt(value, [keys.kind]) ?? spec.kind;
  const namespace =
    spec.namespace === 'cluster'
      ? ''
      : ((spec.namespace === 'own' ? stringAt(value, [keys.namespace]) : undefined) ?? holder.namespace);
  const part = rest.at(-1);

  if (rest.length === 0 || (rest.length === 1 && part === keys.name)) {
    return [...model.resources.values()]
      .filter(
        (found) => fitsTarget(found, spec, group, kind) && found.namespace === namespace && found.name !== '',
      )
      .map((found) => nameOffer(found));
  }
  if (rest.length === 1 && part === keys.namespace) {
    return topology.graph.namespaces.filter(Boolean).map((name) => plainOffer(name, 'namespace'));
  }
  if (rest.length === 1 && part === keys.kind) {
    return spec.targets.map((target) =>
      plainOffer(target.slice(target.indexOf('/') + 1), target.split('/')[0] ?? ''),
    );
  }
  if (rest.length === 1 && part === keys.group) {
    const groups = new Set(spec.targets.map((target) => target.split('/')[0] ?? ''));
    return [...groups].map((name) => ({
      ...plainOffer(name === '' ? '""' : name, 'API group'),
      insert: name || '""',
    }));
  }
  const name = stringAt(value, [keys.name]);
  if (name === undefined || group === null || kind === null) return [];
  const target = model.resources.get(resourceKey({ group, kind, namespace, name }));
  return target ? partsOf(target, rest) : [];
}

function fitsTarget(found: Resource, spec: RefSpec, group: string | null, kind: string | null): boolean {
  if (group !== null && kind !== null) return found.group === group && found.kind === kind;
  return spec.targets.includes(`${found.group}/${found.kind}`);
}

/** Listeners and ports of what is referred to. */
function partsOf({ kind, value }: Resource, rest: Path): readonly Offer[] {
  const part = rest.at(-1);
  const listeners = kind === 'Gateway' ? arrayAt(value, 'spec.listeners') : [];
  const ports = kind === 'Service' ? arrayAt(value, 'spec.ports') : [];
  const all = [...listeners, ...ports];
  const facts = (item: Json): string =>
    [stringAt(item, 'protocol'), numberAt(item, 'port'), stringAt(item, 'hostname')]
      .filter(Boolean)
      .join(' ');
  // Ingress: `port.name` and `port.number`.
  if (part === 'sectionName' || (part === 'name' && rest[0] === 'port')) {
    return all.flatMap((item) => {
      const name = stringAt(item, 'name');
      return name === undefined ? [] : [plainOffer(name, facts(item))];
    });
  }
  if (part !== 'port' && part !== 'number') return [];
  const numbers = new Map<number, string>();
  for (const item of all) {
    const port = numberAt(item, 'port');
    if (port !== undefined && !numbers.has(port)) numbers.set(port, stringAt(item, 'name') ?? facts(item));
  }
  return [...numbers].map(([port, detail]) => plainOffer(String(port), detail));
}

const nameOffer = ({ name, kind, namespace }: Resource): Offer => ({
  label: name,
  insert: name,
  detail: namespace === '' ? kind : `${kind} in ${namespace}`,
  documentation: '',
  kind: 'reference',
});

const plainOffer = (text: string, detail: string): Offer => ({
  label: text,
  insert: text,
  detail,
  documentation: '',
  kind: 'reference',
});
