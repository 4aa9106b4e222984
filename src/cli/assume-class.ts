import type { Option } from './define-verb.ts';

/** For inputs that leave out the GatewayClass, because the platform brings it. */
export const assumeClass = {
  value: 'NAME',
  multiple: true,
  help: 'Take a GatewayClass that is not in the input as present; * for all.',
} as const satisfies Option;
