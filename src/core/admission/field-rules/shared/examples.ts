import { gateway, grpcRoute, httpRoute } from '../../../kinds/shared/example-manifests.ts';
import { indented, trimmed } from '../../../text/indented.ts';

/** Manifests that the examples of field rules are made of. */

/** A Gateway with an HTTP listener, and more lines of its spec. */
export const gatewayWith = (more: string): string =>
  gateway(`
gatewayClassName: example
listeners:
  - name: http
    port: 80
    protocol: HTTP
${trimmed(more)}`);

/** A Gateway with these listeners, whose lines begin at the margin. */
export const gatewayListening = (listeners: string): string =>
  gateway(`
gatewayClassName: example
listeners:
${indented(listeners)}`);

/** An HTTPRoute with one rule, whose lines begin at the margin. */
export const httpRule = (rule: string): string => httpRoute(`rules:\n${item(rule)}`);

/** A GRPCRoute with one rule. */
export const grpcRule = (rule: string): string => grpcRoute(`rules:\n${item(rule)}`);

/** Lines as the one item of a list. A mark that opens them goes behind the dash, where the item begins. */
const item = (lines: string): string => `  - ${indented(lines, 4).trimStart()}`;
