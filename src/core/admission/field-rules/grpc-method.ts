import { stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { grpcRule } from './shared/examples.ts';

/** In Go, ignoring case takes in the long s and the sign for Kelvin too; so do `i` and `u` together here. */
const SERVICE = /^\.?[a-z_][a-z_0-9]*(?:\.[a-z_][a-z_0-9]*)*$/iu;
const METHOD = /^[A-Za-z_][A-Za-z_0-9]*$/;

const example = (method: string) =>
  grpcRule(`
matches:
  - method: ${method}
backendRefs:
  - name: cart
    port: 9090`);

/** The text of a field that is compared as it is; undefined where it is none, or an expression. */
function exact(method: Json, field: 'service' | 'method'): string | undefined {
  const type = stringAt(method, 'type');
  return type === undefined || type === 'Exact' ? stringAt(method, field) : undefined;
}

export const grpcMethodServiceOrMethod = defineFieldRule({
  id: 'grpc-method-service-or-method',
  message: "One or both of 'service' or 'method' must be specified",
  title: 'A method match names neither service nor method.',
  why: 'It would match every call, which is what a match without `method` does already.',
  fix: 'Name a service, a method or both, or leave `method` out.',
  holds: (method) =>
    valueAt(method, 'type') === undefined ||
    valueAt(method, 'service') !== undefined ||
    valueAt(method, 'method') !== undefined,
  fixes: () => [{ title: 'Match every call', at: [], unset: true }],
  examples: {
    bad: example('⟦{ type: Exact }⟧'),
    good: example('{ type: Exact, service: shop.v1.Cart }'),
  },
});

export const grpcMethodServiceCharset = defineFieldRule({
  id: 'grpc-method-service-charset',
  message:
    'service must only contain valid characters (matching ^(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*$)',
  title: 'The name of a gRPC service holds characters that no such name can hold.',
  why: 'Names are the package and the service as the .proto file writes them: letters, digits and `_`, joined by dots. Otherwise nothing could match.',
  fix: 'Write the full name as `package.Service`, without slashes, or use type RegularExpression.',
  holds(method) {
    const service = exact(method, 'service');
    return service === undefined || SERVICE.test(service);
  },
  fixes(method) {
    const service = exact(method, 'service')?.replaceAll(/^\/|\/$/g, '') ?? '';
    return SERVICE.test(service)
      ? [{ title: `Change the service to ${service}`, at: ['service'], set: service }]
      : [];
  },
  examples: {
    bad: example('⟦{ service: /shop.v1.Cart }⟧'),
    good: example('{ service: shop.v1.Cart }'),
  },
});

export const grpcMethodMethodCharset = defineFieldRule({
  id: 'grpc-method-method-charset',
  message: 'method must only contain valid characters (matching ^[A-Za-z_][A-Za-z_0-9]*$)',
  title: 'The name of a gRPC method holds characters that no such name can hold.',
  why: 'Names are as the .proto file writes them: letters, digits and `_`. Otherwise nothing could match.',
  fix: 'Write the name of the method alone, without its service, or use type RegularExpression.',
  holds(method) {
    const name = exact(method, 'method');
    return name === undefined || METHOD.test(name);
  },
  fixes(method) {
    const name = exact(method, 'method')?.split(/[/.]/).at(-1) ?? '';
    return METHOD.test(name) ? [{ title: `Change the method to ${name}`, at: ['method'], set: name }] : [];
  },
  examples: {
    bad: example('⟦{ service: shop.v1.Cart, method: shop.v1.Cart/Add }⟧'),
    good: example('{ service: shop.v1.Cart, method: Add }'),
  },
});
