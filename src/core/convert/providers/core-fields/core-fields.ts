import { groupBy } from '../../../incremental/group-by.ts';
import { arrayAt, stringAt, valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import { assessmentOf } from '../../annotations/assessment-of.ts';
import { knownTo, readersOf } from '../../annotations/annotation-sets.ts';
import { byAge } from '../../../topology/by-age.ts';
import { normaliseHostname } from '../../../topology/hostnames.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Json } from '../../../yaml/json.ts';
import { gatewayClassFor } from '../../class-names.ts';
import type { PathMatch } from '../../http-rule.ts';
import type { Leaf } from '../../leaves.ts';
import type { HostPlan, Row } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { textMatch } from '../shared/path-match.ts';
import type { Provider } from '../provider.ts';
import { readBackend, type ReadBackend } from '../shared/backend-port.ts';
import { certificatesFor, isForHost, tlsEntries } from '../shared/certificates-for.ts';
import { httpsByChoice, withHttpsByChoice } from '../shared/https-by-choice.ts';
import { becameRows, noteClass, noteHost, noteTls, pathPlace } from '../shared/note-fields.ts';
import { verdictBook, type VerdictBook } from '../shared/verdict-book.ts';

/** One path of an Ingress of a class that nothing else is known of. */
type Item = Readonly<{
  ingress: Resource;
  rule: number;
  path: number;
  host: string | null;
  match: PathMatch;
  assumed: boolean;
  backend: ReadBackend;
}>;

/**
 * The plan of a class whose controller is not known: the fields of the Ingress specification, and a line for each annotation
 * (docs/model/conversion.md#unknown-classes).
 */
export const coreFields: Provider = ({ className, ingresses }, context) => {
  const { index, options, target } = context;
  const ordered = ingresses.toSorted(byAge);
  const book = verdictBook((_, leaf) =>
    leaf.path[0] === 'metadata' ? annotationVerdict(leaf, className) : NO_EFFECT,
  );
  const paths = pathRows(ordered, book, index);
  const named = hostPlans(ordered, index);
  const hosts = named.map((plan) => withHttpsByChoice(plan, options));
  const byChoice = new Set(hosts.filter((plan, at) => plan !== named[at]).map(({ host }) => host));
  const fallbacks = defaultRows(ordered, hosts, paths, index);
  const rows = [...paths.values(), ...fallbacks];
  const { assumed } = gatewayClassFor(className, options, target, index);
  const byIngress = groupBy(rows, ({ ingress }) => ingress);
  const byHost = new Map(hosts.map((plan) => [plan.host, plan]));
  for (const ingress of ordered) {
    noteClass(book, ingress, className, assumed);
    const own = byIngress.get(ingress.key) ?? [];
    for (const [rule, written] of arrayAt(ingress.value, 'spec.rules').entries()) {
      const host = normaliseHostname(stringAt(written, 'host')) ?? null;
      noteHost(
        book,
        ingress,
        rule,
        own.filter((row) => row.rule === rule).slice(0, 1),
        options,
        byChoice.has(host) ? httpsByChoice(host ?? '') : {},
      );
    }
    const served = own.filter(({ purpose }) => purpose === 'default');
    book.note(
      ingress,
      ['spec', 'defaultBackend'],
      served.length > 0 ? backendVerdict(defaultBackend(ingress, index), ...served) : TAKEN_BY_RULES,
    );
    noteTls(
      book,
      ingress,
      (host, { secret }) => byHost.get(host)?.certificates[0]?.secret.name === secret?.name,
      [...hostsOf(ingress)],
      index,
    );
  }
  return {
    className,
    hosts,
    rows,
    backendTls: [],
    clientAuthority: null,
    ingresses,
    verdictOf: book.verdictOf,
    notes: [
      `Which controller reads ${className === '' ? 'Ingresses without a class' : `IngressClass ${className}`} is not known: fields were converted as the Ingress specification has them, annotations were not.`,
    ],
  };
};

/** The rows of all paths by host and match, with what became of each: of two that are the same the older counts. */
function pathRows(
  ordered: readonly Resource[],
  book: VerdictBook,
  index: ResourceIndex,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const owners = new Map<string, Resource>();
  for (const ingress of ordered)
    for (const item of itemsOf(ingress, index)) {
      const place = pathPlace(item.rule, item.path);
      const key = matchKey(item.host, item.match);
      const first = owners.get(key);
      if (first) {
        book.note(ingress, place, shadowed(first));
        continue;
      }
      const row = rowOf(item);
      owners.set(key, ingress);
      rows.set(key, row);
      book.note(ingress, [...place, 'pathType'], typeVerdict(item, row));
      book.note(ingress, [...place, 'path'], becameRows([row], 'path'));
      book.note(ingress, [...place, 'backend'], backendVerdict(item.backend, row));
    }
  return rows;
}

/**
 * What takes the requests of a host that no path takes: the default backend of an Ingress with that host, else that of an
 * Ingress without rules.
 */
function defaultRows(
  ordered: readonly Resource[],
  hosts: readonly HostPlan[],
  paths: ReadonlyMap<string, Row>,
  index: ResourceIndex,
): readonly Row[] {
  const able = ordered.filter(({ value }) => valueAt(value, 'spec.defaultBackend') !== undefined);
  const catchAll = able.find(({ value }) => arrayAt(value, 'spec.rules').length === 0);
  const byHost = groupBy(
    able.flatMap((ingress) => Array.from(hostsOf(ingress), (host) => ({ ingress, host }))),
    ({ host }) => host,
  );
  return hosts.flatMap(({ host }): readonly Row[] => {
    const owner = byHost.get(host)?.[0].ingress ?? catchAll;
    if (!owner || paths.has(matchKey(host, ROOT))) return [];
    const backend = defaultBackend(owner, index);
    const item = { ingress: owner, rule: 0, path: 0, host, match: ROOT, assumed: false, backend };
    return [{ ...rowOf(item), purpose: 'default', rule: null, path: null }];
  });
}

const defaultBackend = ({ value, namespace }: Resource, index: ResourceIndex): ReadBackend =>
  readBackend(valueAt(value, 'spec.defaultBackend'), namespace, index);

const TAKEN_BY_RULES: DraftVerdict = {
  outcome: 'dropped',
  loss: 0,
  difference: 'Other rules take all requests that it would get.',
};

const ROOT: PathMatch = { type: 'PathPrefix', value: '/' };

const NO_EFFECT: DraftVerdict = {
  outcome: 'dropped',
  loss: 0,
  difference: 'It says nothing about requests.',
};

/** Programs beside the controller read annotations, too; of all others it is not known what they did. */
function annotationVerdict({ feature, value }: Leaf, className: string): DraftVerdict {
  if (knownTo(null, feature) || readersOf(feature).length > 0) return assessmentOf(null, feature, value);
  return {
    outcome: 'lost',
    loss: 2,
    difference: `What ${feature} does is not known, because the controller of ${className === '' ? 'the class' : `class ${className}`} is not.`,
    action: 'See in the documentation of the controller what it does, and say it with filters or policies.',
  };
}

const shadowed = ({ namespace, name }: Resource): DraftVerdict => ({
  outcome: 'invalid',
  loss: 0,
  difference: `Ingress ${namespace}/${name} is older and has the same host and path: this path got no requests.`,
});

/** Duplicates and default backends are found by it. */
const matchKey = (host: string | null, { type, value }: PathMatch): string =>
  `${host ?? ''} ${type} ${value}`;

const hostAt = (rule: Json): string | null => normaliseHostname(stringAt(rule, 'host')) ?? null;

/** The hosts of an Ingress; null for all of them. */
const hostsOf = ({ value }: Resource): ReadonlySet<string | null> => {
  const hosts = new Set(arrayAt(value, 'spec.rules').map(hostAt));
  return hosts.size === 0 ? new Set([null]) : hosts;
};

const itemsOf = (ingress: Resource, index: ResourceIndex): readonly Item[] =>
  arrayAt(ingress.value, 'spec.rules').flatMap((value, rule) =>
    arrayAt(value, 'http.paths').map((item, path): Item => {
      const type = stringAt(item, 'pathType');
      return {
        ingress,
        rule,
        path,
        host: hostAt(value),
        match: pathMatch(stringAt(item, 'path') || '/', type === 'Exact' ? 'Exact' : 'Prefix'),
        assumed: type !== 'Exact' && type !== 'Prefix',
        backend: readBackend(valueAt(item, 'backend'), ingress.namespace, index),
      };
    }),
  );

/** A path that the API refuses as text is an expression. */
const pathMatch = (path: string, type: 'Exact' | 'Prefix'): PathMatch =>
  textMatch(path, type).match ?? { type: type === 'Exact' ? 'Exact' : 'PathPrefix', value: path };

const rowOf = ({ ingress, rule, path, host, match, backend }: Item): Row => ({
  purpose: 'path',
  ingress: ingress.key,
  rule,
  path,
  host,
  side: 'both',
  match: { path: match },
  // Without a backend the gateway answers 500: it is not guessed where requests go.
  backends: backend.state === 'found' ? [backend.ref] : [],
  filters: [],
  timeouts: null,
  needs: [],
});

function typeVerdict({ assumed }: Item, row: Row): DraftVerdict {
  if (!assumed) return becameRows([row], 'path');
  return becameRows([row], 'path', {
    outcome: 'manual',
    loss: 3,
    difference: 'How the controller compares paths of this type is not known; it was converted as Prefix.',
    action: 'See that PathPrefix is what the controller does.',
  });
}

function backendVerdict(backend: ReadBackend, ...rows: readonly Row[]): DraftVerdict {
  if (backend.state === 'found') return becameRows(rows, 'backendRefs');
  return becameRows(rows, 'rule', {
    outcome: 'manual',
    loss: 3,
    difference: `${backend.state === 'unknown-port' ? backend.reason : 'There is no backend.'} Requests are answered 500 until there is one.`,
    action: 'Write the backend into the rule.',
  });
}

/** The hosts of all Ingresses, in their order, each with the certificate that its Ingresses name for it. */
function hostPlans(ingresses: readonly Resource[], index: ResourceIndex): readonly HostPlan[] {
  const named = ingresses.flatMap((ingress) => Array.from(hostsOf(ingress), (host) => ({ ingress, host })));
  const groups = groupBy(named, ({ host }) => host);
  return Array.from(groups, ([host, members]) => {
    const entries = members.flatMap(({ ingress }) => tlsEntries(ingress));
    const certificates = certificatesFor(host, entries, index);
    return {
      host,
      aliases: [],
      ingress: members[0].ingress.key,
      certificates,
      needsCertificate: certificates.length === 0 && entries.some((entry) => isForHost(entry, host)),
      httpPort: 80,
      httpsPort: 443,
      passthrough: null,
    };
  });
}
