import { arrayAt, stringAt } from '../../model/access.ts';
import type { Kind } from '../../kinds/define-kind.ts';
import type { ValueSource } from '../../kinds/known-values.ts';
import { kindOf, kinds, kindsOfRole } from '../../kinds/registry.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { workloadsIn } from '../../topology/services.ts';
import type { Json } from '../../yaml/json.ts';
import { elsewhere, namespacesOf, writtenAt, type CompletionContext } from '../completion-context.ts';
import { referencesAt } from './references.ts';
import type { ValueOffer } from './value-offer.ts';

/** A value with a word about it. */
export const plain = (value: Json, detail = ''): ValueOffer => ({
  value,
  detail,
  documentation: '',
  kind: 'value',
});

/** The namespaces that the manifests say anything of. */
export const namespaceOffers = (place: CompletionContext): readonly ValueOffer[] =>
  namespacesOf(place).map((value) => ({ value, detail: 'namespace', documentation: '', kind: 'namespace' }));

/** Hostnames of the listeners that a route names as its parents; a wildcard is offered as it is. */
function listenerHostnames(place: CompletionContext): readonly ValueOffer[] {
  const parents = arrayAt(writtenAt(place, ['spec', 'parentRefs']), []);
  const found = new Map<string, string>();
  for (const [i, parent] of parents.entries()) {
    const holders = referencesAt(elsewhere(place, ['spec', 'parentRefs', i, 'sectionName']));
    const section = stringAt(parent, 'sectionName');
    for (const { value, detail } of holders) {
      const hostname = detail.split(' ')[2];
      if (hostname && (section === undefined || section === value)) found.set(hostname, `listener ${value}`);
    }
  }
  return [...found].map(([value, detail]) => plain(value, detail));
}

/** The hosts of an object's own rules. */
function ruleHosts(place: CompletionContext): readonly ValueOffer[] {
  const rules = arrayAt(writtenAt(place, ['spec', 'rules']), []);
  const hosts = new Set(rules.flatMap((rule) => stringAt(rule, 'host') ?? []));
  return [...hosts].map((value) => plain(value, 'host of a rule'));
}

/** Objects of the kind that an entry of a grant names, in the grant's namespace. */
function grantTargets(place: CompletionContext): readonly ValueOffer[] {
  const entry = writtenAt(place, place.path.slice(0, -1));
  const kind = stringAt(entry, 'kind');
  if (kind === undefined) return [];
  return place.index
    .inNamespace(stringAt(entry, 'group') ?? '', kind, place.namespace)
    .map(({ name }) => ({ value: name, detail: kind, documentation: '', kind: 'reference' }));
}

/** Names and numbers of container ports of a workload that the Service's selector could mean. */
function portsOfContainers({ index, namespace }: CompletionContext): readonly ValueOffer[] {
  const found = new Map<Json, string>();
  for (const workload of workloadsIn(index, namespace))
    for (const { name, port } of workload.ports) {
      const owner = `${workload.kind} ${workload.name}`;
      if (name !== '') found.set(name, `${owner}, port ${port}`);
      if (!found.has(port)) found.set(port, owner);
    }
  return [...found].map(([value, detail]) => ({ value, detail, documentation: '', kind: 'part' }));
}

/** Kinds whose references across namespaces need a grant, and the kinds that they refer to. */
const referring = kinds.filter(({ refs }) => refs.some(({ grant }) => grant));
const referred: readonly Kind[] = [
  ...new Set(
    referring.flatMap(({ refs }) => refs.filter(({ grant }) => grant).flatMap(({ targets }) => targets)),
  ),
].flatMap((target) => {
  const slash = target.lastIndexOf('/');
  return kindOf(target.slice(0, slash), target.slice(slash + 1)) ?? [];
});

const groupWord = (group: string): string => (group === CORE ? 'core' : group);

const kindsAmong = (among: readonly Kind[]) => (): readonly ValueOffer[] =>
  among.map(({ kind, group }) => plain(kind, groupWord(group)));

const groupsAmong = (among: readonly Kind[]) => (): readonly ValueOffer[] =>
  [...new Set(among.map(({ group }) => group))].map((group) =>
    plain(
      group,
      group === CORE
        ? 'the core group'
        : among
            .filter((one) => one.group === group)
            .map(({ kind }) => kind)
            .join(', '),
    ),
  );

/** The values of each source, where the cursor is. */
export const valueSources: Readonly<
  Record<ValueSource, (place: CompletionContext) => readonly ValueOffer[]>
> = {
  namespaces: namespaceOffers,
  'route-kinds': () => kindsOfRole('route').map(({ kind }) => plain(kind, 'route')),
  'listener-hostnames': listenerHostnames,
  'rule-hosts': ruleHosts,
  'container-ports': portsOfContainers,
  'grant-targets': grantTargets,
  'referring-kinds': kindsAmong(referring),
  'referring-groups': groupsAmong(referring),
  'referred-kinds': kindsAmong(referred),
  'referred-groups': groupsAmong(referred),
};
