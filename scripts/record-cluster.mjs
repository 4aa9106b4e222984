// Writes down what a real API server answers, for the recorded one of the tests (`src/cluster/testing`). By hand, and no part of
// the gate: it needs an empty cluster with the CRDs of the Gateway API, standard channel, and two proxies to it.
//
//   kubectl proxy --port 8001                         as an administrator
//   kubectl proxy --port 8002                         as a user who may read the HTTPRoutes of the namespace shop, and nothing else
//   kubectl proxy --port 8003 --server https://127.0.0.1:1     to no cluster at all
//   node scripts/record-cluster.mjs http://127.0.0.1:8001/ http://127.0.0.1:8002/ http://127.0.0.1:8003/
//
// What it applies (`recorded/manifests.json`) stays in the cluster.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';

const [admin, viewer, ended] = process.argv.slice(2);
if (!ended) {
  console.error('record-cluster: Name the addresses of three proxies; see the head of this script.');
  process.exit(2);
}

const folder = fileURLToPath(new URL('../src/cluster/testing/recorded/', import.meta.url));
const manifests = JSON.parse(readFileSync(`${folder}manifests.json`, 'utf8'));

const AGGREGATED = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
const GATEWAY = 'apis/gateway.networking.k8s.io/v1';
const ROUTES = `${GATEWAY}/namespaces/shop/httproutes`;

/** The groups that Gatehouse reads; the rest of discovery only makes the record long. */
const GROUPS = new Set([
  '',
  'apiextensions.k8s.io',
  'apps',
  'batch',
  'discovery.k8s.io',
  'gateway.networking.k8s.io',
  'networking.k8s.io',
]);

/** Headers that a client looks at. */
const HEADERS = ['content-type', 'etag', 'retry-after', 'warning'];

async function ask(base, path, { method = 'GET', accept = 'application/json', type, body } = {}) {
  const response = await fetch(new URL(path, base), {
    method,
    headers: { Accept: accept, ...(type && { 'Content-Type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const headers = Object.fromEntries(
    HEADERS.flatMap((name) => (response.headers.get(name) ? [[name, response.headers.get(name)]] : [])),
  );
  const isJson = headers['content-type']?.includes('json') && !path.includes('watch=1');
  return { method, path, status: response.status, headers, body: isJson ? JSON.parse(text) : text };
}

const apply = (path, body, query = '', base = admin) =>
  ask(base, `${path}?fieldManager=kubectl&pretty=false${query}`, {
    method: 'PATCH',
    type: 'application/apply-patch+yaml',
    body,
  });

const PLURALS = { GatewayClass: 'gatewayclasses' };

function pathOf({ apiVersion, kind, metadata: { name, namespace } }) {
  const root = apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`;
  const within = namespace ? `/namespaces/${namespace}` : '';
  return `${root}${within}/${PLURALS[kind] ?? `${kind.toLowerCase()}s`}/${name}`;
}

for (const manifest of manifests) {
  const { status, body } = await apply(pathOf(manifest), manifest, '&force=true');
  if (status > 201) throw new Error(`${pathOf(manifest)}: ${JSON.stringify(body)}`);
}

// What a controller would say. That of the cart is older than the route: it was changed since.
const condition = (type, status, reason, observedGeneration) => ({
  type,
  status,
  reason,
  message: '',
  observedGeneration,
  lastTransitionTime: '2026-11-29T00:00:00Z',
});
const writeStatus = (path, status) =>
  ask(admin, `${path}/status?fieldManager=example-controller`, {
    method: 'PATCH',
    type: 'application/merge-patch+json',
    body: { status },
  });
await writeStatus(`${GATEWAY}/gatewayclasses/example`, {
  conditions: [condition('Accepted', 'True', 'Accepted', 1)],
});
await writeStatus(`${GATEWAY}/namespaces/infra/gateways/edge`, {
  addresses: [{ type: 'IPAddress', value: '192.0.2.1' }],
  conditions: [
    condition('Accepted', 'True', 'Accepted', 1),
    condition('Programmed', 'True', 'Programmed', 1),
  ],
  listeners: [
    {
      name: 'http',
      attachedRoutes: 2,
      supportedKinds: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }],
      conditions: ['Accepted', 'Programmed', 'ResolvedRefs'].map((type) => condition(type, 'True', type, 1)),
    },
  ],
});
for (const name of ['web', 'cart']) {
  await writeStatus(`${ROUTES}/${name}`, {
    parents: [
      {
        controllerName: 'example.com/gateway-controller',
        parentRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'infra' },
        conditions: ['Accepted', 'ResolvedRefs'].map((type) => condition(type, 'True', type, 1)),
      },
    ],
  });
}
const cart = structuredClone(
  manifests.find(({ kind, metadata }) => kind === 'HTTPRoute' && metadata.name === 'cart'),
);
cart.spec.rules[0].backendRefs[0].weight = 2;
await apply(pathOf(cart), cart);

const route = (change) => {
  const copy = structuredClone(
    manifests.find(({ kind, metadata }) => kind === 'HTTPRoute' && metadata.name === 'web'),
  );
  change(copy);
  return copy;
};
const named = (name, change = () => {}) =>
  route((copy) => {
    copy.metadata.name = name;
    change(copy);
  });
const mine = (path, body, query = '', base = admin) =>
  ask(base, `${path}?fieldManager=gatehouse&fieldValidation=Strict&pretty=false${query}`, {
    method: 'PATCH',
    type: 'application/apply-patch+yaml',
    body,
  });
const create = (body) =>
  ask(admin, `${ROUTES}?dryRun=All&fieldValidation=Strict`, {
    method: 'POST',
    type: 'application/json',
    body,
  });

const wrong = named('wrong', ({ spec }) => {
  spec.rule = [];
  spec.rules[0].backendRefs[0].port = 'http';
});
/** The answers by what is to be tried with them. */
const answers = {
  version: await ask(admin, 'version?pretty=false'),
  'crd metadata': await ask(
    admin,
    'apis/apiextensions.k8s.io/v1/customresourcedefinitions/gatewayclasses.gateway.networking.k8s.io',
    { accept: METADATA },
  ),
  'may not list': await ask(viewer, `${GATEWAY}/gateways?limit=500`),
  'may not apply': await mine(
    `${ROUTES}/web`,
    route(() => {}),
    '',
    viewer,
  ),
  'not found': await ask(admin, `${ROUTES}/nothing`),
  'not served': await ask(admin, 'apis/example.com/v1/things'),
  'no cluster': await ask(ended, 'version'),
  'list expired': await ask(admin, `${ROUTES}?limit=1&resourceVersion=1&resourceVersionMatch=Exact`),
  'watch expired': await ask(admin, `${ROUTES}?watch=1&resourceVersion=1&timeoutSeconds=1`),
  'apply unchanged': await apply(
    `${ROUTES}/web`,
    route(() => {}),
  ),
  conflict: await mine(
    `${ROUTES}/web`,
    route(({ spec }) => (spec.hostnames = ['other.example.com'])),
  ),
  'conflict in a listener': await mine(`${GATEWAY}/namespaces/infra/gateways/edge`, {
    ...manifests.find(({ kind }) => kind === 'Gateway'),
    spec: { gatewayClassName: 'example', listeners: [{ name: 'http', port: 8080, protocol: 'HTTP' }] },
  }),
  'changed meanwhile': await apply(
    `${ROUTES}/web`,
    route(({ metadata }) => (metadata.resourceVersion = '1')),
  ),
  'exists already': await ask(admin, ROUTES, {
    method: 'POST',
    type: 'application/json',
    body: route(() => {}),
  }),
  'apply of an unknown field': await mine(
    `${ROUTES}/wrong`,
    named('wrong', ({ spec }) => (spec.rule = [])),
  ),
  'apply of a wrong type': await mine(`${ROUTES}/wrong`, wrong),
  'creation of an unknown field': await create(named('wrong', ({ spec }) => (spec.rule = []))),
  'creation of a wrong type': await create(
    named('wrong', ({ spec }) => (spec.rules[0].backendRefs[0].port = 'http')),
  ),
  'creation of both': await create(wrong),
  'rule broken': await mine(
    `${ROUTES}/wrong`,
    named('wrong', ({ spec }) => {
      spec.rules[0].filters = [{ type: 'RequestRedirect', requestRedirect: {} }];
      spec.rules[0].matches = [{ path: { type: 'PathPrefix', value: 'no-slash' }, method: 'FETCH' }];
    }),
  ),
  'no such namespace': await mine(
    `${GATEWAY}/namespaces/fresh/httproutes/web`,
    named('web', ({ metadata }) => (metadata.namespace = 'fresh')),
    '&dryRun=All',
  ),
  warnings: await ask(admin, `${ROUTES}?dryRun=All&fieldValidation=Warn`, {
    method: 'POST',
    type: 'application/yaml',
    body: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: twice, namespace: shop }
spec:
  hostnames: [a.example.com]
  hostnames: [b.example.com]
  "a, b": 1
`,
  }),
};

const trimmed = ({ items, groups, ...rest }) => ({
  ...rest,
  ...(items && { items: items.filter(({ metadata }) => GROUPS.has(metadata.name ?? '')) }),
  ...(groups && { groups: groups.filter(({ name }) => GROUPS.has(name)) }),
});
const discovery = {
  aggregated: {},
  plain: {},
};
for (const path of ['api', 'apis']) {
  const whole = await ask(admin, path, { accept: AGGREGATED });
  discovery.aggregated[path] = trimmed(whole.body);
  discovery.plain[path] = trimmed((await ask(admin, path)).body);
}
for (const { versions } of discovery.plain.apis.groups)
  for (const { groupVersion } of versions)
    discovery.plain[`apis/${groupVersion}`] = (await ask(admin, `apis/${groupVersion}`)).body;
discovery.plain['api/v1'] = (await ask(admin, 'api/v1')).body;

/** The objects of the two namespaces, and those without one, with all that the server wrote into them. */
const objects = [];
for (const { groupVersion, resources } of Object.values(discovery.plain)) {
  for (const { name, kind, verbs, namespaced } of resources ?? []) {
    if (
      name.includes('/') ||
      !verbs.includes('list') ||
      kind === 'Secret' ||
      kind === 'CustomResourceDefinition'
    )
      continue;
    const root = groupVersion.includes('/') ? `apis/${groupVersion}` : `api/${groupVersion}`;
    const { body } = await ask(admin, `${root}/${name}?limit=500`);
    for (const item of body.items ?? []) {
      const { namespace, name: own } = item.metadata;
      if (namespaced ? !['infra', 'shop'].includes(namespace) : !['infra', 'shop', 'example'].includes(own))
        continue;
      if (
        kind === 'ServiceAccount' ||
        kind === 'Event' ||
        kind === 'Endpoints' ||
        kind === 'ControllerRevision'
      )
        continue;
      // The same object is served in more than one version.
      if (objects.some((known) => known.metadata.uid === item.metadata.uid)) continue;
      objects.push({ apiVersion: groupVersion, kind, ...item });
    }
  }
}

const write = async (name, value) => {
  const file = `${folder}${name}.json`;
  const { code } = await format(file, JSON.stringify(value), { printWidth: 110 });
  writeFileSync(file, code);
};
await write('answers', answers);
await write('discovery', discovery);
await write('objects', objects);
for (const [name, { status, headers, body }] of Object.entries(answers))
  console.log(
    `${name}: ${status} ${headers.warning ?? ''} ${JSON.stringify(body.message ?? body).slice(0, 160)}`,
  );
console.log(`${objects.length} objects.`);
