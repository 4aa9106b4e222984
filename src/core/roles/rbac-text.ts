import type { Identity } from '../model/resource.ts';

/** What a role allows: verbs on kinds of a group; only on objects of these names where there are some. */
export type Grant = Readonly<{
  group: string;
  resources: readonly string[];
  verbs: readonly string[];
  names: readonly string[];
}>;

const list = (items: readonly string[]): string =>
  `[${items.map((item) => (item === '' ? '""' : item)).join(', ')}]`;

const head = ({ group, kind, namespace, name }: Identity): string =>
  [
    `apiVersion: ${group}/v1`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    ...(namespace === '' ? [] : [`  namespace: ${namespace}`]),
  ].join('\n');

const grantText = ({ group, resources, verbs, names }: Grant): string =>
  [
    `  - apiGroups: ${list([group])}`,
    `    resources: ${list(resources)}`,
    ...(names.length === 0 ? [] : [`    resourceNames: ${list(names)}`]),
    `    verbs: ${list(verbs)}`,
  ].join('\n');

/** The objects of RBAC as manifests. */
export const rbacText = {
  role: (role: Identity, comment: string, grants: readonly Grant[]): string =>
    `# ${comment}\n${head(role)}\nrules:\n${grants.map(grantText).join('\n')}\n`,

  binding: (binding: Identity, role: Identity, groups: readonly string[]): string =>
    [
      head(binding),
      'roleRef:',
      `  apiGroup: ${role.group}`,
      `  kind: ${role.kind}`,
      `  name: ${role.name}`,
      'subjects:',
      ...groups.flatMap((group) => [`  - apiGroup: ${role.group}`, '    kind: Group', `    name: ${group}`]),
      '',
    ].join('\n'),
};
