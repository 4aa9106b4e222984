import { arrayAt, stringAt } from '../../model/access.ts';
import type { CardRows } from '../row.ts';

/** Whose tokens are taken, and which requests pass. */
export const securityPolicyRows: CardRows = (value) => [
  ...arrayAt(value, 'spec.jwt.providers').map((provider, index) => ({
    id: `provider:${index}`,
    label: `tokens of ${stringAt(provider, 'name') ?? '?'}`,
    chips: [stringAt(provider, 'issuer') ?? ''].filter(Boolean),
    path: ['spec', 'jwt', 'providers', index],
    inlet: false,
    outlet: false,
  })),
  ...arrayAt(value, 'spec.authorization.rules').map((rule, index) => ({
    id: `authorization:${index}`,
    label: stringAt(rule, 'name') ?? `authorization rule ${index + 1}`,
    chips: [stringAt(rule, 'action') ?? '?'],
    path: ['spec', 'authorization', 'rules', index],
    inlet: false,
    outlet: false,
  })),
];
