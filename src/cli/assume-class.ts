import type { Option } from './define-verb.ts';

/** For inputs without the GatewayClass, because the platform provides it. */
export const assumeClass = {
  value: 'NAME',
  multiple: true,
  help: 'Assume that a GatewayClass exists that is not in the input; * for all.',
} as const satisfies Option;
