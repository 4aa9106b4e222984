import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { obeysLaws } from './testing/obeys-laws.ts';
import { refusal, run, workspace, type Files } from './testing/workspace.ts';

obeysLaws('roles-as-rbac', {
  calls: fc.record({ listenerSets: fc.constantFrom(true, false, null) }),
  refusal: () => null,
});

const object = (apiVersion: string, kind: string, name: string, namespace = '', more = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }\n${more}`;
const GATEWAY = 'gateway.networking.k8s.io/v1';
const CLASS = object(
  GATEWAY,
  'GatewayClass',
  'workshop',
  '',
  'spec: { controllerName: example.dev/workshop }\n',
);
const LOBBY = object(
  GATEWAY,
  'Gateway',
  'hall',
  'lobby',
  'spec: { gatewayClassName: workshop, listeners: [{ name: web, port: 80, protocol: HTTP }] }\n',
);
const CAFE = [
  object('v1', 'Namespace', 'cafe'),
  object('v1', 'Service', 'menu', 'cafe', 'spec: { ports: [{ port: 80 }] }\n'),
  object(
    GATEWAY,
    'HTTPRoute',
    'menu',
    'cafe',
    'spec: { rules: [{ backendRefs: [{ name: menu, port: 80 }] }] }\n',
  ),
];
const museum = (...more: readonly string[]): string => [CLASS, LOBBY, ...CAFE, ...more].join('---\n');

const rbac = (files: Files | string, args: { listenerSets?: boolean } = {}) => {
  const { files: after, plan } = run(files, 'roles-as-rbac', args);
  return { text: after['rbac.yaml'] ?? '', caveats: plan.caveats.map(({ message }) => message), after };
};

describe('roles as RBAC', () => {
  test('have a role for each role and namespace, of the kinds that there are', () => {
    expect(rbac(museum()).text).toMatchInlineSnapshot(`
      "# The infrastructure provider: what belongs to no namespace.
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata:
        name: infrastructure-provider
      rules:
        - apiGroups: [""]
          resources: [namespaces]
          verbs: [get, list, watch, create, update, patch, delete]
        - apiGroups: [gateway.networking.k8s.io]
          resources: [gatewayclasses]
          verbs: [get, list, watch, create, update, patch, delete]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata:
        name: infrastructure-provider
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: ClusterRole
        name: infrastructure-provider
      subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: Group
          name: infrastructure-provider
      ---
      # The operator of lobby: ways in, and who may attach to them.
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: operator
        namespace: lobby
      rules:
        - apiGroups: [gateway.networking.k8s.io]
          resources: [gateways, httproutes]
          verbs: [get, list, watch, create, update, patch, delete]
        - apiGroups: [""]
          resources: [namespaces]
          resourceNames: [lobby]
          verbs: [get, update, patch]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: operator
        namespace: lobby
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: Role
        name: operator
      subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: Group
          name: lobby-operator
      ---
      # The developers of cafe: applications, and where their requests go.
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: developer
        namespace: cafe
      rules:
        - apiGroups: [""]
          resources: [services]
          verbs: [get, list, watch, create, update, patch, delete]
        - apiGroups: [gateway.networking.k8s.io]
          resources: [httproutes]
          verbs: [get, list, watch, create, update, patch, delete]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: developer
        namespace: cafe
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: Role
        name: developer
      subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: Group
          name: cafe-developer
      ---
      # Developers see the ways in, of which they can change nothing.
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata:
        name: gateway-reader
      rules:
        - apiGroups: [gateway.networking.k8s.io]
          resources: [gatewayclasses, gateways]
          verbs: [get, list, watch]
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata:
        name: gateway-reader
      roleRef:
        apiGroup: rbac.authorization.k8s.io
        kind: ClusterRole
        name: gateway-reader
      subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: Group
          name: cafe-developer
      "
    `);
  });

  test('raise no problem by our own checks', () => {
    const { after } = rbac(museum());
    const before = new Set(workspace(museum()).findings.map(({ id }) => id));
    const { findings } = workspace(after);
    expect(findings.filter(({ id }) => !before.has(id)).map(({ message }) => message)).toEqual([]);
  });

  test('let developers write ListenerSets only where that is left to them', () => {
    const set = object(
      GATEWAY,
      'ListenerSet',
      'own',
      'cafe',
      'spec: { parentRef: { name: hall, namespace: lobby }, listeners: [{ name: web, port: 80, protocol: HTTP }] }\n',
    );
    const developer = (listenerSets: boolean) =>
      rbac(museum(set), { listenerSets })
        .text.split('---\n')
        .find((one) => one.startsWith('# The developers'));
    expect(developer(true)).toContain('listenersets');
    expect(developer(false)).not.toContain('listenersets');
  });

  test('limit the parameters of a class to their names, and name kinds as their definition does', () => {
    const definition = object(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'envoyproxies.gateway.envoyproxy.io',
      '',
      'spec: { group: gateway.envoyproxy.io, scope: Namespaced, names: { kind: EnvoyProxy, plural: envoyproxies }, versions: [{ name: v1alpha1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }] }\n',
    );
    const parameters = object('gateway.envoyproxy.io/v1alpha1', 'EnvoyProxy', 'settings', 'lobby');
    const named = CLASS.replace(
      'example.dev/workshop }',
      'example.dev/workshop, parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: settings, namespace: lobby } }',
    );
    const { text, caveats } = rbac([definition, parameters, LOBBY, ...CAFE, named].join('---\n'));
    expect(text).toContain(
      '    resources: [envoyproxies]\n    resourceNames: [settings]\n    verbs: [get, update, patch, delete]\n',
    );
    expect(text.match(/envoyproxies/g)).toHaveLength(1);
    expect(caveats).toHaveLength(1);
  });

  test('say what RBAC cannot, what is left out, and what is there already', () => {
    const policy = object('example.dev/v1', 'RatePolicy', 'slow', 'cafe');
    const first = rbac(museum(policy));
    expect(first.caveats).toEqual([
      expect.stringContaining('who may create a ListenerSet may claim any host'),
      'How RBAC names these kinds is not known, so they are left out: RatePolicy.',
    ]);
    expect(refusal(first.after, 'roles-as-rbac', {}).reason).toBe(
      'Nothing would change: the roles are there already.',
    );
    const archive = object('v1', 'Service', 'vault', 'archive', 'spec: { ports: [{ port: 80 }] }\n');
    const second = run({ ...first.after, 'archive.yaml': archive }, 'roles-as-rbac', {});
    expect(second.files['rbac-2.yaml']).toContain('name: archive-developer');
    expect(second.files['rbac-2.yaml']).not.toContain('name: cafe-developer\n');
    expect(second.plan.caveats.at(-1)?.message).toMatch(
      /^What is there already stays as it is: ClusterRole /,
    );
  });

  test('need an object that a role may write', () => {
    const only = object('rbac.authorization.k8s.io/v1', 'Role', 'mine', 'cafe', 'rules: []\n');
    expect(refusal(only, 'roles-as-rbac', {}).reason).toContain('There is no object');
  });
});
