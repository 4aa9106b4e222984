import { createRandom, type Random } from './random.ts';

type File = Readonly<{ path: string; text: string }>;

const TEAMS = [
  'shop',
  'payments',
  'search',
  'accounts',
  'media',
  'orders',
  'reviews',
  'stock',
  'mail',
  'reports',
];
const PARTS = ['api', 'web', 'worker', 'admin', 'feed', 'cache', 'gate', 'sync', 'auth', 'store'];
const PATHS = ['/', '/v1', '/v2', '/admin', '/static', '/health', '/login', '/export'];

/** Objects per file: real files hold neither one object nor all of them. */
const FILE_SIZE = 200;

/**
 * A typical workspace: a few shared Gateways with listeners, and per team Services with their Deployments,
 * HTTPRoutes with rules, and the grants that references across namespaces need. Mostly right, with an occasional
 * dangling reference; with comments. The same `count` and `seed` always give the same files.
 *
 * @param count how many objects it holds
 */
export function generateWorkspace(count: number, seed = 1): readonly File[] {
  const random = createRandom(seed);
  const manifests: string[] = [];
  const teams = Math.max(1, Math.min(60, Math.round(count / 25)));
  const gateways = Math.max(1, Math.round(count / 250));
  const add = (manifest: string): boolean => manifests.length < count && manifests.push(manifest) > 0;

  add(GATEWAY_CLASS);
  for (let index = 0; index < gateways; index++) add(gateway(index, random));
  for (let index = 0; index < teams; index++) add(namespace(teamName(index)));
  const apps: Backend[] = [];
  const granted = new Set<string>();
  for (let app = 0; manifests.length < count; app++) {
    const own = { namespace: teamName(app % teams), name: `${random.pick(PARTS)}-${app}` };
    apps.push(own);
    add(service(own));
    add(deployment(own, random));
    const backend = random.chance(0.1) ? random.pick(apps) : own;
    add(route(own, { gateway: random.below(gateways), backend, random }));
    const pair = `${own.namespace} ${backend.namespace}`;
    if (own.namespace === backend.namespace || granted.has(pair)) continue;
    granted.add(pair);
    add(grant(own.namespace, backend.namespace));
  }
  return toFiles(manifests);
}

type Backend = Readonly<{ namespace: string; name: string }>;

function toFiles(manifests: readonly string[]): readonly File[] {
  const files: File[] = [];
  for (let from = 0; from < manifests.length; from += FILE_SIZE) {
    const number = String(files.length + 1).padStart(2, '0');
    files.push({
      path: `manifests-${number}.yaml`,
      text: manifests.slice(from, from + FILE_SIZE).join('---\n'),
    });
  }
  return files;
}

const teamName = (index: number): string => {
  const name = TEAMS[index % TEAMS.length] ?? 'team';
  return index < TEAMS.length ? name : `${name}-${Math.floor(index / TEAMS.length)}`;
};

const GATEWAY_CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: example
spec:
  controllerName: example.io/gateway-controller
`;

function gateway(index: number, random: Random): string {
  const listeners = Array.from(
    { length: 1 + random.below(4) },
    (_, listener) => `    - name: https-${listener}
      port: 443
      protocol: HTTPS
      hostname: "*.zone-${listener}.example.com"
      tls:
        mode: Terminate
        certificateRefs:
          - name: zone-${listener}-tls
      allowedRoutes:
        namespaces:
          from: All
`,
  );
  return `# Gateway ${index}: shared by all teams.
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge-${index}
  namespace: infra
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes:
        namespaces:
          from: All
${listeners.join('')}`;
}

const namespace = (name: string): string => `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels:
    team: ${name}
`;

const service = ({ namespace: team, name }: Backend): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${team}
  labels:
    app.kubernetes.io/name: ${name}
spec:
  selector:
    app: ${name}
  ports:
    - name: http
      port: 8080
      targetPort: http
      protocol: TCP
`;

const deployment = ({ namespace: team, name }: Backend, random: Random): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${team}
spec:
  replicas: ${1 + random.below(5)}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
        tier: backend
    spec:
      containers:
        - name: main
          image: registry.example.com/${team}/${name}:1.${random.below(30)}.0
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: "info"
          resources:
            requests: { cpu: 100m, memory: 128Mi }
`;

type RouteNeeds = Readonly<{ gateway: number; backend: Backend; random: Random }>;

function route(own: Backend, { gateway: index, backend, random }: RouteNeeds): string {
  const { namespace: team, name } = own;
  const rules = Array.from({ length: 1 + random.below(4) }, () => rule(own, backend, random));
  return `# Who reaches ${name}, and how.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ${name}
  namespace: ${team}
spec:
  parentRefs:
    - name: edge-${index}
      namespace: infra
      sectionName: http
  hostnames:
    - ${name}.${team}.example.com
  rules:
${rules.join('')}`;
}

function rule({ namespace: team, name }: Backend, backend: Backend, random: Random): string {
  const to = random.chance(0.02) ? `${backend.name}-missing` : backend.name;
  const across = backend.namespace === team ? '' : `          namespace: ${backend.namespace}\n`;
  const canary = random.chance(0.3)
    ? `        - name: ${name}
          port: 8080
          weight: 10
`
    : '';
  return `    - matches:
        - path:
            type: PathPrefix
            value: ${random.pick(PATHS)}
          headers:
            - name: x-tenant
              value: "t${random.below(50)}"
      filters:
        - type: RequestHeaderModifier
          requestHeaderModifier:
            set:
              - name: x-from
                value: ${team} # for the logs
      backendRefs:
        - name: ${to}
${across}          port: 8080
          weight: 90
${canary}`;
}

const grant = (from: string, to: string): string => `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata:
  name: from-${from}
  namespace: ${to}
spec:
  from:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: ${from}
  to:
    - group: ""
      kind: Service
`;
