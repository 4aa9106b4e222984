import { object } from '../kinds/shared/example-manifests.ts';

/** A workspace of about as many objects as it is asked for, and where in it a user types: behind the first such text. */
export type GrowthShape = (objects: number) => Readonly<{ documents: readonly string[]; key: string }>;

const each = (count: number, make: (i: number) => readonly string[]): readonly string[] =>
  Array.from({ length: Math.round(count) }, (_, i) => make(i)).flat();

const labelsText = (labels: Readonly<Record<string, string>>): string => JSON.stringify(labels);

/** A name that differs by one letter from three others, and by more from all the rest. */
const word = (i: number, last: number | string = i % 4): string =>
  `w-${[
    ...Math.floor(i / 4)
      .toString(2)
      .padStart(8, '0'),
  ]
    .map((letter) => letter.repeat(3))
    .join('')}-${last}`;

type Labels = Readonly<Record<string, string>>;

const service = (name: string, selector: Labels): string =>
  object(
    'v1',
    'Service',
    { name, namespace: 'shop' },
    `spec: { selector: ${labelsText(selector)}, ports: [{ port: 80, targetPort: 8080 }] }`,
  );

const deployment = (name: string, labels: Labels): string =>
  object(
    'apps/v1',
    'Deployment',
    { name, namespace: 'shop' },
    `spec:
  selector: { matchLabels: ${labelsText(labels)} }
  template:
    metadata: { labels: ${labelsText(labels)} }
    spec: { containers: [{ name: app, image: example.com/${name} }] }`,
  );

const SERVICE_FIELDS = 'spec: { selector: { app: a }, ports: [{ port: 80 }] }';

/** The items of a `kind: List`, in one document. */
const list = (documents: readonly string[]): string => {
  const items = documents.map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`);
  return `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
};

const gateway = (from: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name: 'edge', namespace: 'infra' },
    `spec:
  gatewayClassName: example
  listeners: [{ name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: ${from} } }]`,
  );

const route = (name: string, namespace: string, backend: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    { name, namespace },
    `spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [${name}.example.com]
  rules: [{ matches: [{ path: { value: /${name} } }], backendRefs: [{ ${backend}, port: 80 }] }]`,
  );

const namespace = (name: string, team: string): string =>
  object('v1', 'Namespace', { name }, `  labels: { team: ${team} }`);

const grant = (name: string, from: string, target: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'ReferenceGrant',
    { name, namespace: 'shop' },
    `spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: ${from} }]
  to: [{ group: "", kind: Service, name: ${target} }]`,
  );

/** Objects in a team's namespace, and behind one Gateway, of a workspace that grows by having more of both. */
const TEAM = 100;
const SHARED = 200;

/** What most workspaces are: teams with Services, workloads and routes, a few of them wrong, behind Gateways that some share. */
export const teams = (objects: number): readonly string[] => [
  ...each(objects / SHARED, (i) => [gateway('{ from: All }').replace('name: edge', `name: edge-${i}`)]),
  ...each(objects / TEAM, (team) => [
    namespace(`team-${team}`, `t${team}`),
    ...each((TEAM - 1) / 3, (i) => {
      const [name, home] = [`app-${team}-${i}`, `namespace: team-${team}`];
      const to = i === 3 ? `${name}-missing` : name;
      return [
        service(name, { app: name }).replace('namespace: shop', home),
        deployment(name, { app: name }).replace('namespace: shop', home),
        route(`r-${name}`, `team-${team}`, `name: ${to}`).replace(
          'name: edge,',
          `name: edge-${Math.floor((team * TEAM) / SHARED)},`,
        ),
      ];
    }),
  ]),
];

/** Where a user types in `teams`: each key there costs what it changes, however many objects there are beside. */
export const keysInTeams: Readonly<Record<string, string>> = {
  'an image': 'image: example.com/app-1-2',
  'the name of a backend': 'backendRefs: [{ name: app-1-2',
  'a hostname': 'hostnames: [r-app-1-2',
  // A Service selects its Pods or not: a card comes or goes, and lanes below go up or down.
  'a label': 'labels: {"app":"app-1-2',
};

/** Where a user types in `teams` so that a route is attached elsewhere: the lane of all Gateways is laid out again. */
export const keyOfParent = 'parentRefs: [{ name: edge-0';

/** The same in one `kind: List`, a document of the text that the others share. */
export const teamsInList = (objects: number): readonly string[] => [list(teams(objects))];

/** The shapes in which workspaces grow, beside typical ones: each has once taken time that grew with the square of its size. */
export const growthShapes: Readonly<Record<string, GrowthShape>> = {
  'Services with a workload each': (objects) => ({
    documents: each(objects / 2, (i) => [
      service(`s${i}`, { app: `a${i}` }),
      deployment(`d${i}`, { app: `a${i}` }),
    ]),
    key: 'image: example.com/d1',
  }),
  'Services that select nothing': (objects) => ({
    documents: each(objects / 2, (i) => [
      service(`s${i}`, { app: `b${i}` }),
      deployment(`d${i}`, { app: `a${i}` }),
    ]),
    key: 'image: example.com/d1',
  }),
  'namespaces of which half are refused by a selector': (objects) => ({
    documents: [
      gateway('{ from: Selector, selector: { matchLabels: { team: a } } }'),
      ...each(objects / 2, (i) => [
        namespace(`n${i}`, i % 2 === 0 ? 'a' : 'b'),
        route(`r${i}`, `n${i}`, 'name: s'),
      ]),
    ],
    key: 'value: /r11',
  }),
  'backends that are missing, with names near to others': (objects) => ({
    documents: [
      gateway('{ from: All }'),
      ...each(objects / 2, (i) => [
        service(word(i), { app: `a${i}` }),
        route(`r${i}`, 'shop', `name: ${word(i, 'x')}`),
      ]),
    ],
    key: 'value: /r11',
  }),
  'parents that are missing': (objects) => ({
    documents: each(objects / 2, (i) => [
      gateway('{ from: All }').replace('name: edge', `name: ${word(i)}`),
      route(`r${i}`, 'shop', 'name: s').replace('name: edge', `name: ${word(i, 'x')}`),
    ]),
    key: 'value: /r11',
  }),
  'references with a grant each': (objects) => ({
    documents: [
      gateway('{ from: All }'),
      ...each(objects / 3, (i) => [
        service(`s${i}`, { app: `a${i}` }),
        grant(`g${i}`, 'kiln', `s${i}`),
        route(`r${i}`, 'kiln', `name: s${i}, namespace: shop`),
      ]),
    ],
    key: 'value: /r11',
  }),
  'references with a grant for another each': (objects) => ({
    documents: [
      gateway('{ from: All }'),
      ...each(objects / 3, (i) => [
        service(`s${i}`, { app: `a${i}` }),
        grant(`g${i}`, `kiln-${i}`, `t${i}`),
        route(`r${i}`, `kiln-${i}`, `name: s${i}, namespace: shop`),
      ]),
    ],
    key: 'value: /r11',
  }),
  'one object many times': (objects) => ({
    documents: each(objects, () => [service('web', { app: 'a' })]),
    key: 'port: 8',
  }),
  'a list of all': (objects) => ({
    documents: [
      list(
        each(objects / 2, (i) => [service(`s${i}`, { app: `a${i}` }), deployment(`d${i}`, { app: `a${i}` })]),
      ),
    ],
    key: 'image: example.com/d1',
  }),
  'an object of unknown fields': (objects) => ({
    documents: [
      [
        object('v1', 'Service', { name: 'web', namespace: 'shop' }, SERVICE_FIELDS),
        ...each(objects * 4, (i) => [`unknown${i}: x\n`]),
      ].join(''),
    ],
    key: 'unknown1: x',
  }),
  'objects with an unknown field each': (objects) => ({
    documents: each(objects, (i) => [`${service(`s${i}`, { app: `a${i}` })}unknown: x\n`]),
    key: 'unknown: x',
  }),
};
