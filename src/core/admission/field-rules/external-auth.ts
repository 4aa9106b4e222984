import type { FieldRule } from '../field-rule.ts';
import { indented } from '../../text/indented.ts';
import { httpRule } from './shared/examples.ts';
import { unionRules } from './shared/unions.ts';

const auth = (lines: string, open = '', close = '') =>
  httpRule(`
filters:
  - type: ExternalAuth
    externalAuth:
      ${open}backendRef:
        name: auth
        port: 9000
${indented(lines, 6)}${close}`);

const GRPC = { by: 'protocol', value: 'GRPC', field: 'grpc', other: 'protocol: HTTP\nhttp: {}' };
const HTTP = { by: 'protocol', value: 'HTTP', field: 'http', other: 'protocol: GRPC\ngrpc: {}' };

/** An authorization service has settings for the protocol that it speaks, and for no other. */
export const externalAuthRules: readonly FieldRule[] = unionRules([GRPC, HTTP], {
  required: ({ value, field }) => ({
    id: `externalauth-${field}-required`,
    message: `${field} must be specified when protocol is set to '${value}'`,
    title: `An authorization service speaks ${value}, and ${field} is missing.`,
    why: `\`${field}\` holds the settings for protocol ${value}. It may be empty, and has to be there.`,
    fix: `Add \`${field}: {}\`.`,
    fixes: () => [{ title: `Add ${field}`, at: [field], set: {} }],
    examples: {
      bad: auth(`protocol: ${value}`, '⟦', '⟧'),
      good: auth(`protocol: ${value}\n${field}: {}`),
    },
  }),
  forbidden: ({ value, field, other }) => ({
    id: `externalauth-${field}-forbidden`,
    message: `protocol must be '${value}' when ${field} is set`,
    title: `An authorization service has settings for ${value} and speaks another protocol.`,
    why: `\`${field}\` is read with protocol ${value} only; otherwise it would have no effect.`,
    fix: `Remove \`${field}\`, or set the protocol to ${value}.`,
    examples: { bad: auth(`${other}\n${field}: {}`, '⟦', '⟧'), good: auth(other) },
  }),
});
