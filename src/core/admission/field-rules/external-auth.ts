import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { forbidsField, requiresField } from './shared/unions.ts';

const GRPC = { by: 'protocol', value: 'GRPC', field: 'grpc' };
const HTTP = { by: 'protocol', value: 'HTTP', field: 'http' };

const auth = (lines: string, open = '', close = '') =>
  httpRule(`
filters:
  - type: ExternalAuth
    externalAuth:
      ${open}backendRef:
        name: auth
        port: 9000
      ${lines.replaceAll('\n', '\n      ')}${close}`);

const required = (field: string, protocol: string) => ({
  title: `An authorization service speaks ${protocol}, and ${field} is missing.`,
  why: `\`${field}\` holds the settings for protocol ${protocol}. It may be empty, and has to be there.`,
  fix: `Add \`${field}: {}\`.`,
  fixes: () => [{ title: `Add ${field}`, at: [field], set: {} }],
});

const forbidden = (field: string, protocol: string) => ({
  title: `An authorization service has settings for ${protocol} and speaks another protocol.`,
  why: `\`${field}\` is read with protocol ${protocol} only; otherwise it would have no effect.`,
  fix: `Remove \`${field}\`, or set the protocol to ${protocol}.`,
});

export const externalAuthGrpcRequired = defineFieldRule({
  id: 'externalauth-grpc-required',
  message: "grpc must be specified when protocol is set to 'GRPC'",
  ...requiresField(GRPC),
  ...required('grpc', 'GRPC'),
  examples: { bad: auth('protocol: GRPC', '⟦', '⟧'), good: auth('protocol: GRPC\ngrpc: {}') },
});

export const externalAuthGrpcForbidden = defineFieldRule({
  id: 'externalauth-grpc-forbidden',
  message: "protocol must be 'GRPC' when grpc is set",
  ...forbidsField(GRPC),
  ...forbidden('grpc', 'GRPC'),
  examples: {
    bad: auth('protocol: HTTP\nhttp: {}\ngrpc: {}', '⟦', '⟧'),
    good: auth('protocol: HTTP\nhttp: {}'),
  },
});

export const externalAuthHttpRequired = defineFieldRule({
  id: 'externalauth-http-required',
  message: "http must be specified when protocol is set to 'HTTP'",
  ...requiresField(HTTP),
  ...required('http', 'HTTP'),
  examples: { bad: auth('protocol: HTTP', '⟦', '⟧'), good: auth('protocol: HTTP\nhttp: {}') },
});

export const externalAuthHttpForbidden = defineFieldRule({
  id: 'externalauth-http-forbidden',
  message: "protocol must be 'HTTP' when http is set",
  ...forbidsField(HTTP),
  ...forbidden('http', 'HTTP'),
  examples: {
    bad: auth('protocol: GRPC\ngrpc: {}\nhttp: {}', '⟦', '⟧'),
    good: auth('protocol: GRPC\ngrpc: {}'),
  },
});
