import { groupBy } from '../../../incremental/group-by.ts';
import { arrayAt, stringAt, valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import { byAge } from '../../../topology/by-age.ts';
import { normaliseHostname } from '../../../topology/hostnames.ts';
import type { Json } from '../../../yaml/json.ts';
import { gatewayClassFor } from '../../class-names.ts';
import type { PathMatch } from '../../http-rule.ts';
import type { HostPlan, Row } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { textMatch } from '../nginx/path-match.ts';
import type { Provider } from '../provider.ts';
import { readBackend, type ReadBackend } from '../shared/backend-port.ts';
import { certificatesFor, isForHost, tlsEntries } from '../shared/certificates-for.ts';
import { becameRows, noteClass, noteHost, noteTls, pathPlace } from '../shared/note-fields.ts';
import { verdictBook } from '../shared/verdict-book.ts';

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
  const { index } = context;
  const ordered = ingresses.toSorted(byAge);
  const book = verdictBook((_, { path, feature }) =>
    path[0] === 'metadata' ? unknownAnnotation(feature, className) : NO_EFFECT,
  );
  const items = ordered.flatMap((ingress) =>
    itemsOf(ingress, (value, namespace) => readBackend(value, namespace, index)),
  );
  const rows: Row[] = [];
  const byPlace = new Map<string, Row>();
  const taken = new Map<string, Item>();
  const addRow = (key: string, row: Row): Row => {
    rows.push(row);
    byPlace.set(key, row);
    return row;
  };
  for (const item of items) {
    const { ingress, rule, path, host, match } = item;
    const place = pathPlace(rule, path);
    const key = matchKey(host, match);
    const first = taken.get(key);
    if (first) {
      book.note(ingress, place, shadowed(first.ingress));
      continue;
    }
    taken.set(key, item);
    const row = addRow(key, rowOf(item));
    book.note(ingress, [...place, 'pathType'], typeVerdict(item, row));
    book.note(ingress, [...place, 'path'], becameRows([row], 'path'));
    book.note(ingress, [...place, 'backend'], backendVerdict(item.backend, row));
  }
  const hosts = hostPlans(ordered, context.index);
  // The first Ingress with a default backend and no rules answers whatever host has no rule that fits.
  const catchAll = ordered.find(
    ({ value }) =>
      valueAt(value, 'spec.defaultBackend') !== undefined && arrayAt(value, 'spec.rules').length === 0,
  );
  const fallbacks = new Map<Resource, Row[]>();
  for (const { host } of hosts) {
    const key = matchKey(host, ROOT);
    if (byPlace.has(key)) continue;
    const owner =
      (host === null ? undefined : ordered.find((one) => namesHost(one, host) && hasDefault(one))) ??
      (host === null ? ordered.find((one) => namesHost(one, null) && hasDefault(one)) : undefined) ??
      catchAll;
    if (!owner) continue;
    const backend = readBackend(valueAt(owner.value, 'spec.defaultBackend'), owner.namespace, index);
    const row = addRow(key, {
      ...rowOf({ ingress: owner, rule: 0, path: 0, host, match: ROOT, assumed: false, backend }),
      purpose: 'default',
      rule: null,
      path: null,
    });
    fallbacks.set(owner, [...(fallbacks.get(owner) ?? []), row]);
  }
  for (const ingress of ordered) {
    noteClass(
      book,
      ingress,
      className,
      gatewayClassFor(className, context.options, context.target, index).assumed,
    );
    const own = rows.filter((row) => row.ingress === ingress.key);
    for (const [rule] of arrayAt(ingress.value, 'spec.rules').entries())
      noteHost(book, ingress, rule, own.filter((row) => row.rule === rule).slice(0, 1));
    const served = fallbacks.get(ingress);
    book.note(
      ingress,
      ['spec', 'defaultBackend'],
      served
        ? backendVerdict(
            readBackend(valueAt(ingress.value, 'spec.defaultBackend'), ingress.namespace, index),
            ...served,
          )
        : { outcome: 'dropped', loss: 0, difference: 'Other rules take all requests that it would get.' },
    );
    const names = [...hostsOf(ingress)];
    noteTls(
      book,
      ingress,
      (host, { secret }) => {
        const plan = hosts.find((one) => one.host === host);
        return plan?.certificates[0]?.secret.name === secret?.name;
      },
      names,
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

const ROOT: PathMatch = { type: 'PathPrefix', value: '/' };

const NO_EFFECT: DraftVerdict = {
  outcome: 'dropped',
  loss: 0,
  difference: 'It says nothing about requests.',
};

const unknownAnnotation = (key: string, className: string): DraftVerdict => ({
  outcome: 'lost',
  loss: 2,
  difference: `What ${key} does is not known, because the controller of ${className === '' ? 'the class' : `class ${className}`} is not.`,
  action: 'See in the documentation of the controller what it does, and say it with filters or policies.',
});

const shadowed = ({ namespace, name }: Resource): DraftVerdict => ({
  outcome: 'invalid',
  loss: 0,
  difference: `Ingress ${namespace}/${name} is older and has the same host and path: this path got no requests.`,
});

/** Duplicates and default backends are found by it. */
const matchKey = (host: string | null, { type, value }: PathMatch): string =>
  `${host ?? ''} ${type} ${value}`;

const hasDefault = ({ value }: Resource): boolean => valueAt(value, 'spec.defaultBackend') !== undefined;

const hostAt = (rule: Json): string | null => normaliseHostname(stringAt(rule, 'host')) ?? null;

/** The hosts of an Ingress; null for all of them. */
const hostsOf = ({ value }: Resource): ReadonlySet<string | null> => {
  const hosts = new Set(arrayAt(value, 'spec.rules').map(hostAt));
  return hosts.size === 0 ? new Set([null]) : hosts;
};

const namesHost = (ingress: Resource, host: string | null): boolean => hostsOf(ingress).has(host);

const itemsOf = (
  ingress: Resource,
  backendOf: (value: Json | undefined, namespace: string) => ReadBackend,
): readonly Item[] =>
  arrayAt(ingress.value, 'spec.rules').flatMap((value, rule) =>
    arrayAt(value, 'http.paths').map((item, path): Item => {
      const type = stringAt(item, 'pathType');
      const text = stringAt(item, 'path') || '/';
      return {
        ingress,
        rule,
        path,
        host: hostAt(value),
        match: pathMatch(text, type === 'Exact' ? 'Exact' : 'Prefix'),
        assumed: type !== 'Exact' && type !== 'Prefix',
        backend: backendOf(valueAt(item, 'backend'), ingress.namespace),
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
function hostPlans(
  ingresses: readonly Resource[],
  index: Parameters<typeof certificatesFor>[2],
): readonly HostPlan[] {
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
