/** The roles between which the Gateway API divides its objects (docs/model/roles.md#three-roles). */
export const ROLES = ['provider', 'operator', 'developer'] as const;
export type Role = (typeof ROLES)[number];

/** A role with its namespaces: whose view is shown, or who is asked about. */
export type Persona = Readonly<{
  role: Role;
  /** The namespaces that are theirs; null for all. A provider writes what belongs to no namespace, and needs none. */
  namespaces: readonly string[] | null;
  /** Whether developers may write ListenerSets: an operator may leave that to them. */
  listenerSets: boolean;
}>;

/** The sign of each role as an SVG path in a square of 12: roles are distinguished without their colours. */
export const ROLE_SHAPES: Readonly<Record<Role, string>> = {
  provider: 'M6 1L11.5 11H0.5z',
  operator: 'M1.5 1.5h9v9h-9z',
  developer: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
};

/** A role in words: `the operator`; of a namespace: `the operator of lobby`. */
export function roleInWords(role: Role, namespace = ''): string {
  if (role === 'provider') return 'the infrastructure provider';
  const words = role === 'operator' ? 'the operator' : 'the developers';
  return namespace === '' ? words : `${words} of ${namespace}`;
}

/** Whose something is: `the operator's`. */
export function roleInGenitive(role: Role): string {
  const words = roleInWords(role);
  return words.endsWith('s') ? `${words}'` : `${words}'s`;
}
