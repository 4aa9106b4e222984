import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt, objectAt, stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { counted, listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Conversion } from '../convert.ts';
import { subjectText } from '../report/subject-text.ts';
import type { Verdict } from '../verdict.ts';
import { code, quoted, shell, table } from '../../text/markdown.ts';
import { movedHosts, type MovedHost, type NewHome } from './moved-hosts.ts';

/** A request that ends otherwise afterwards, in words. */
export type SheetDifference = Readonly<{ request: string; before: string; after: string; cause: string }>;

/** What a sheet is about. */
export type CutOver = Readonly<{
  /** The workspace before. */
  index: ResourceIndex;
  conversion: Conversion;
  /** The Ingresses that something was made of. */
  ingresses: readonly Resource[];
  /** The files that hold the new objects. */
  files: readonly string[];
  /** Whether the manifests hold the Ingresses no more. */
  replaced: boolean;
  /** What was compared; null where nothing was. */
  compared: Readonly<{
    equal: number;
    /** How many classes of requests end otherwise. */
    classes: number;
    /** The reasons for it, with a request each. */
    different: readonly SheetDifference[];
  }> | null;
}>;

/** Longer tables are cut, and the rest is counted. */
const MOST = 40;

/**
 * The steps from Ingresses to Gateways with both running meanwhile, as Markdown with the hosts, addresses and objects of this
 * workspace (docs/model/conversion.md#cut-over).
 */
export function cutOverSheet(cutOver: CutOver): string {
  const { ingresses, conversion } = cutOver;
  const hosts = movedHosts(ingresses, conversion);
  const gateways = gatewaysOf(conversion);
  return [
    `# Cut-over of ${counted(ingresses.length, 'Ingress', 'Ingresses')} to ${listed(gateways.map(describeHome), 3)}`,
    '',
    'The Ingress controller and the Gateway run beside each other until DNS has led everybody to the Gateway. Until then the way back is one record.',
    '',
    '## What moves',
    '',
    ...cutTable(
      ['Host', 'Now', 'Address now', 'Then'],
      hosts.map((host) => [
        code(host.host || 'every host'),
        listed(host.ingresses.map(describe), 3),
        listed(addressesOf(host.ingresses).map(code), 3).replace(/^none$/, 'not in the manifests'),
        listed(
          host.homes.map((home) => `${describeHome(home)} ${home.protocol} ${home.port}`),
          3,
        ),
      ]),
    ),
    ...before(cutOver),
    ...bothRun(cutOver, gateways),
    ...comparing(cutOver, hosts, gateways),
    ...switching(cutOver, hosts, gateways),
    ...removing(cutOver),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const describeHome = ({ kind, namespace, name }: Pick<NewHome, 'kind' | 'namespace' | 'name'>): string =>
  `${kind} ${namespace}/${name}`;

type GatewayName = Readonly<{ kind: 'Gateway'; namespace: string; name: string }>;

function gatewaysOf({ objects }: Conversion): readonly GatewayName[] {
  const found = new Map<string, GatewayName>();
  const add = (namespace: string, name: string) =>
    found.set(`${namespace}/${name}`, { kind: 'Gateway', namespace, name });
  for (const { value } of objects) {
    const namespace = stringAt(value, 'metadata.namespace') ?? '';
    if (stringAt(value, 'kind') === 'Gateway') add(namespace, stringAt(value, 'metadata.name') ?? '');
    if (stringAt(value, 'kind') === 'ListenerSet')
      add(
        stringAt(value, 'spec.parentRef.namespace') ?? namespace,
        stringAt(value, 'spec.parentRef.name') ?? '',
      );
  }
  return [...found.values()];
}

const addressesOf = (ingresses: readonly Resource[]): readonly string[] => [
  ...new Set(
    ingresses.flatMap(({ value }) =>
      arrayAt(value, 'status.loadBalancer.ingress').flatMap(
        (one) => stringAt(one, 'ip') ?? stringAt(one, 'hostname') ?? [],
      ),
    ),
  ),
];

function cutTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const left = rows.length - MOST;
  return [...table(head, rows.slice(0, MOST)), ...(left > 0 ? [`… and ${left} more.`, ''] : [])];
}

/** What has to be there before the Gateway can serve. */
function before({ index, conversion, ingresses }: CutOver): readonly string[] {
  const tasks = [
    ...missingClasses(index, conversion),
    ...missingSecrets(index, conversion),
    ...implementations(conversion),
    ...certificateMakers(ingresses),
    ...conversion.notes,
  ];
  const losses = conversion.report
    .filter(({ loss, outcome }) => loss > 1 && outcome !== 'converted' && outcome !== 'dropped')
    .toSorted((a, b) => b.loss - a.loss);
  const manual = conversion.report.filter(({ action, loss }) => action !== null && loss <= 1);
  return [
    '## 1. Before',
    '',
    ...tasks.map((task) => `- [ ] ${task}`),
    ...(tasks.length > 0 ? [''] : []),
    ...(losses.length > 0
      ? [
          `${counted(losses.length, 'setting')} ${losses.length === 1 ? 'means' : 'mean'} something else afterwards, the gravest first (loss 4: a security control is gone):`,
          '',
          ...cutTable(['Of', 'Setting', 'Loss', 'What follows', 'What to do'], losses.map(lossRow)),
        ]
      : ['No setting is lost.', '']),
    ...(manual.length > 0 ? ['By hand:', '', ...cutList(manual.map(manualLine)), ''] : []),
  ];
}

const lossRow = ({ feature, loss, difference, action, ...subject }: Verdict): readonly string[] => [
  subjectText(subject),
  code(feature),
  String(loss),
  difference ?? '',
  action ?? '',
];

const manualLine = ({ feature, action, ...subject }: Verdict): string =>
  `- [ ] ${subjectText(subject)}, ${code(feature)}: ${action ?? ''}`;

function cutList(lines: readonly string[]): readonly string[] {
  const all = [...new Set(lines)];
  const left = all.length - MOST;
  return [...all.slice(0, MOST), ...(left > 0 ? [`- … and ${left} more.`] : [])];
}

function missingClasses(index: ResourceIndex, { objects }: Conversion): readonly string[] {
  const names = new Set(objects.flatMap(({ value }) => stringAt(value, 'spec.gatewayClassName') ?? []));
  const known = new Set(index.ofKind(GATEWAY_API, 'GatewayClass').map(({ name }) => name));
  return [...names]
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        `GatewayClass ${code(name)} is not in the manifests: install its controller, and check with ${code(`kubectl get gatewayclass ${name}`)} that it is accepted.`,
    );
}

function missingSecrets(index: ResourceIndex, { objects }: Conversion): readonly string[] {
  const missing = new Set<string>();
  for (const { value } of objects) {
    const own = stringAt(value, 'metadata.namespace') ?? '';
    for (const listener of arrayAt(value, 'spec.listeners'))
      for (const one of arrayAt(listener, 'tls.certificateRefs')) {
        const [namespace, name] = [stringAt(one, 'namespace') ?? own, stringAt(one, 'name') ?? ''];
        if (!index.get(resourceKey({ group: CORE, kind: 'Secret', namespace, name })))
          missing.add(`${namespace}/${name}`);
      }
  }
  return [...missing].map(
    (name) =>
      `Secret ${code(name)} holds a certificate of a listener, and is not in the manifests: see that it is in the cluster.`,
  );
}

function implementations({ extensions }: Conversion): readonly string[] {
  const kinds = new Set(extensions.flatMap(({ value }) => stringAt(value, 'kind') ?? []));
  return kinds.size === 0
    ? []
    : [`The CRDs of ${listed([...kinds])} come with the implementation: install it first.`];
}

/** Makers of certificates and DNS records that watch Ingresses. */
function certificateMakers(ingresses: readonly Resource[]): readonly string[] {
  const having = (prefix: string): readonly Resource[] =>
    ingresses.filter(({ value }) =>
      Object.keys(objectAt(value, 'metadata.annotations')).some((key) => key.startsWith(prefix)),
    );
  const [issued, named] = [having('cert-manager.io/'), having('external-dns.alpha.kubernetes.io/')];
  return [
    ...(issued.length > 0
      ? [
          `cert-manager makes certificates for ${listed(issued.map(describe), 3)} and deletes its Certificates with the Ingresses: have Certificates of your own, or annotate the Gateway and let cert-manager watch Gateways, before step 6.`,
        ]
      : []),
    ...(named.length > 0
      ? [
          `external-dns makes records for ${listed(named.map(describe), 3)}: it must not see both sides at once. Leave the sources ${code('gateway-httproute')} and ${code('ingress')} apart until step 4.`,
        ]
      : []),
  ];
}

const addressCommand = ({ namespace, name }: GatewayName): string =>
  `kubectl get gateway -n ${quoted(namespace)} ${quoted(name)} -o jsonpath='{.status.addresses[0].value}'`;

function bothRun({ files, replaced }: CutOver, gateways: readonly GatewayName[]): readonly string[] {
  return [
    '## 2. Both run',
    '',
    ...shell([
      ...files.map((file) => `kubectl apply -f ${quoted(file)}`),
      ...gateways.map(
        ({ namespace, name }) =>
          `kubectl wait -n ${quoted(namespace)} gateway/${quoted(name)} --for=condition=Programmed --timeout=5m`,
      ),
    ]),
    replaced
      ? 'The manifests hold the Ingresses no more. `kubectl apply` leaves them in the cluster, where they go on serving; a tool that prunes (Argo CD, Flux, Helm) deletes them: switch that off until step 6.'
      : 'Nothing that serves today changes.',
    '',
    '- [ ] Every route is accepted, and its references are resolved: `kubectl get httproute -A`.',
    '',
  ];
}

/** A name that a wildcard has. */
const anyOf = (host: string): string => (host.startsWith('*.') ? `any${host.slice(1)}` : host);

function comparing(
  { compared, ingresses }: CutOver,
  hosts: readonly MovedHost[],
  gateways: readonly GatewayName[],
): readonly string[] {
  const [gateway] = gateways;
  const [now = null] = addressesOf(ingresses);
  const [first] = ingresses;
  const asked = hosts.filter(({ host }) => host !== '').slice(0, MOST);
  return [
    '## 3. Compare',
    '',
    ...(compared
      ? [
          `On the requests asked, ${counted(compared.equal, 'class', 'classes')} of requests ${compared.equal === 1 ? 'ends' : 'end'} alike, and ${counted(compared.classes, 'class', 'classes')} ${compared.classes === 1 ? 'does' : 'do'} not.`,
          '',
          ...cutTable(
            ['Request', 'Before', 'After', 'Why'],
            compared.different.map(({ request, before: was, after, cause }) => [
              code(request),
              was,
              after,
              cause,
            ]),
          ),
        ]
      : []),
    'With the manifests from before and now in two folders:',
    '',
    ...shell(['gatehouse diff before/ now/']),
    'In the cluster, host by host; the answers have to be the same but for the differences above:',
    '',
    ...shell([
      now === null && first
        ? `OLD=$(kubectl get ingress -n ${quoted(first.namespace)} ${quoted(first.name)} -o jsonpath='{.status.loadBalancer.ingress[0].ip}')`
        : `OLD=${quoted(now ?? '')}`,
      ...(gateway ? [`NEW=$(${addressCommand(gateway)})`] : []),
      ...asked.flatMap(curls),
    ]),
    ...(asked.length < hosts.length ? ['The same for the other hosts.', ''] : []),
  ];
}

function curls({ host, path, homes }: MovedHost): readonly string[] {
  const name = anyOf(host);
  const protocols = [
    ...new Set(
      homes.flatMap(({ protocol }) => (protocol === 'HTTPS' ? 'https' : protocol === 'HTTP' ? 'http' : [])),
    ),
  ];
  const ports = { http: 80, https: 443 } as const;
  return protocols.flatMap((scheme) => [
    `for at in $OLD $NEW; do curl -sk -o /dev/null -w '%{http_code} %{redirect_url}\\n' --resolve ${quoted(`${name}:${ports[scheme]}:`)}$at ${quoted(`${scheme}://${name}${path}`)}; done`,
  ]);
}

function switching(
  { ingresses }: CutOver,
  hosts: readonly MovedHost[],
  gateways: readonly GatewayName[],
): readonly string[] {
  const names = hosts.flatMap(({ host }) => (host === '' ? [] : code(host)));
  const old = addressesOf(ingresses);
  return [
    '## 4. Switch DNS',
    '',
    `- [ ] Lower the TTL of ${listed(names, 10)} to 60 seconds, and wait for as long as the old TTL was.`,
    ...gateways.map(
      (gateway) =>
        `- [ ] Lead the records to the address of ${describeHome(gateway)}: ${code(addressCommand(gateway))}.`,
    ),
    `- [ ] One host first, one that is missed least; then the others.`,
    `- [ ] The way back: lead the records to ${old.length > 0 ? listed(old.map(code), 3) : 'the address that they have now, which you write down here'}.`,
    '',
    '## 5. Watch',
    '',
    '- [ ] Rates of 4xx and 5xx, and latency, of each host at the Gateway, against those of the controller the day before.',
    '- [ ] Requests at the old controller fall to zero. What is left has the old address fixed somewhere.',
    '- [ ] Raise the TTL again.',
    '',
  ];
}

function removing({ ingresses, replaced }: CutOver): readonly string[] {
  return [
    '## 6. Remove',
    '',
    'Only when nothing comes to the old controller any more, and no one wants the way back.',
    '',
    ...shell(
      ingresses
        .slice(0, MOST)
        .map(({ namespace, name }) => `kubectl delete ingress -n ${quoted(namespace)} ${quoted(name)}`),
    ),
    ...(ingresses.length > MOST ? [`… and ${ingresses.length - MOST} more.`, ''] : []),
    ...(replaced ? [] : ['- [ ] Take the Ingresses out of the manifests, too.']),
    '- [ ] Services and Secrets stay: the routes and the Gateway use them.',
    '- [ ] Last, the controller itself with its IngressClass and its load balancer.',
  ];
}
