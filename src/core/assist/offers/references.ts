import { counted } from '../../text/words.ts';
import type { RefSpec } from '../../kinds/define-kind.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { parsePath, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { resourceKey } from '../../model/resource.ts';
import { permittingGrant } from '../../topology/grants.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { inMarkdown } from '../meaning-words.ts';
import { namespacesOf, writtenAt, type CompletionContext } from '../completion-context.ts';
import { referencePartsOf } from './reference-parts.ts';
import type { ValueOffer } from './value-offer.ts';

/** Names of existing objects, where the field at the cursor is (a part of) a reference; empty where it is not. */
export function referencesAt(place: CompletionContext): readonly ValueOffer[] {
  for (const spec of place.type?.known?.refs ?? []) {
    const rest = restBehind(parsePath(spec.at), place.path);
    if (!rest) continue;
    const at = place.path.slice(0, place.path.length - rest.length);
    return partOffers(readReference(place, spec, at), rest);
  }
  return [];
}

/** What of `path` lies behind the part that `pattern` fits; null where it does not fit. */
function restBehind(pattern: Path, path: Path): Path | null {
  if (path.length < pattern.length) return null;
  const fits = pattern.every((step, i) => (step === '[*]' ? typeof path[i] === 'number' : step === path[i]));
  return fits ? path.slice(pattern.length) : null;
}

/** A reference as far as it is written. */
type Draft = Readonly<{
  place: CompletionContext;
  spec: RefSpec;
  value: Json | undefined;
  keys: Readonly<{ group: string; kind: string; namespace: string; name: string }>;
  group: string | null;
  kind: string | null;
  /** Its namespace; undefined when it has none, or may not. */
  written: string | undefined;
  /** The target's namespace; empty for cluster-scoped ones. */
  namespace: string;
}>;

function readReference(place: CompletionContext, spec: RefSpec, at: Path): Draft {
  const value = writtenAt(place, at);
  const keys = { group: 'group', kind: 'kind', namespace: 'namespace', name: 'name', ...spec.keys };
  const group = stringAt(value, [keys.group]) ?? spec.group;
  const kind = stringAt(value, [keys.kind]) ?? spec.kind;
  const cluster = spec.namespace === 'cluster' || (kind !== null && scopeOf(group ?? '', kind) === 'Cluster');
  const written = spec.namespace === 'own' ? stringAt(value, [keys.namespace]) || undefined : undefined;
  return {
    place,
    spec,
    value,
    keys,
    group,
    kind,
    written,
    namespace: cluster ? '' : (written ?? place.namespace),
  };
}

function partOffers(draft: Draft, rest: Path): readonly ValueOffer[] {
  const { place, spec, keys, value, group, kind, namespace } = draft;
  const part = rest.at(-1);
  if (rest.length === 0 || (rest.length === 1 && part === keys.name)) return nameOffers(draft, rest);
  if (rest.length === 1 && part === keys.namespace) return namespaceOffers(draft);
  if (rest.length === 1 && part === keys.kind) {
    return spec.targets.map((target) => {
      const [of = '', name = ''] = target.split('/');
      return { value: name, detail: of === '' ? 'core' : of, documentation: '', kind: 'value' };
    });
  }
  if (rest.length === 1 && part === keys.group) {
    const groups = new Set(spec.targets.map((target) => target.split('/')[0] ?? ''));
    return [...groups].map((name) => ({
      value: name,
      detail: name === '' ? 'the core group' : 'API group',
      documentation: '',
      kind: 'value',
    }));
  }
  const name = stringAt(value, [keys.name]);
  if (name === undefined || group === null || kind === null) return [];
  const target = place.index.get(resourceKey({ group, kind, namespace, name }));
  return target ? referencePartsOf(target, rest) : [];
}

/** Objects of other namespaces that a list shows at most. */
const MOST_ELSEWHERE = 100;

/** The objects of the chosen namespace; those of others too while none is written, with the needed grant. */
function nameOffers(draft: Draft, rest: Path): readonly ValueOffer[] {
  const { place, spec, written, namespace } = draft;
  const fitting = targetsOf(draft).flatMap((target) => [...place.index.ofKind(...target)]);
  const named = fitting.filter(({ name }) => name !== '');
  const own = named.filter((found) => found.namespace === namespace);
  const reaches = spec.namespace === 'own' && rest.length > 0 && written === undefined && namespace !== '';
  const others = reaches ? named.filter((found) => found.namespace !== namespace) : [];
  return [
    ...own.map((found) => ({ value: found.name, ...aboutTarget(found), kind: 'reference' as const })),
    ...others.slice(0, MOST_ELSEWHERE).map((found) => elsewhereOffer(draft, found)),
  ];
}

function targetsOf({ spec, group, kind }: Draft): readonly (readonly [string, string])[] {
  if (group !== null && kind !== null) return [[group, kind]];
  return spec.targets.map((target) => {
    const [of = '', name = ''] = target.split('/');
    return [of, name];
  });
}

const aboutTarget = ({ kind, namespace }: Resource) => ({
  detail: namespace === '' ? kind : `${kind} in ${namespace}`,
  documentation: '',
});

function elsewhereOffer({ place, spec, keys }: Draft, found: Resource): ValueOffer {
  const { kind, name, namespace } = found;
  const adds = `Adds \`namespace: ${namespace}\`, for it lives there.`;
  return {
    value: name,
    label: name,
    detail: `${kind} in ${namespace}${needsGrant(place, spec, found) ? ', needs a grant' : ''}`,
    documentation: `${adds}\n\n${permission(place, spec, found)}`,
    kind: 'reference',
    beside: [[keys.namespace, namespace]],
  };
}

const needsGrant = (
  { index, type, namespace }: CompletionContext,
  { grant }: RefSpec,
  target: Resource,
): boolean =>
  grant && !!type && !permittingGrant(index, { group: type.group, kind: type.kind, namespace }, target);

function permission(place: CompletionContext, spec: RefSpec, target: Resource): string {
  if (spec.role === 'parent' && !isListenerHolder(target))
    return 'A mesh sends by the route what clients in the cluster have for this Service.';
  if (!spec.grant)
    return spec.role === 'parent'
      ? `Its listeners decide whether ${inMarkdown(place.type?.kind ?? 'object')}s of ${inMarkdown(place.namespace)} may attach.`
      : '';
  return needsGrant(place, spec, target)
    ? `No ReferenceGrant in ${inMarkdown(target.namespace)} allows it yet; the light bulb of the finding writes one.`
    : `A ReferenceGrant in ${inMarkdown(target.namespace)} allows it.`;
}

/** Namespaces in which there is something to refer to first. */
function namespaceOffers(draft: Draft): readonly ValueOffer[] {
  const { place } = draft;
  const held = new Map<string, number>();
  for (const target of targetsOf(draft))
    for (const { namespace } of place.index.ofKind(...target))
      held.set(namespace, (held.get(namespace) ?? 0) + 1);
  const kind = draft.kind ?? 'object';
  return namespacesOf(place)
    .toSorted((a, b) => Number(held.has(b)) - Number(held.has(a)))
    .map((name) => {
      const count = held.get(name) ?? 0;
      const detail = count === 0 ? 'namespace' : `${counted(count, kind)} here`;
      return { value: name, detail, documentation: '', kind: 'namespace' };
    });
}
