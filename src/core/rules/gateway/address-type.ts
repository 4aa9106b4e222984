import { arrayAt, stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (type: string): string =>
  gateway().replace(
    '  listeners:',
    `  addresses:\n    - type: ${type}\n      value: 192.0.2.1\n  listeners:`,
  );

const KNOWN: ReadonlySet<string> = new Set(['IPAddress', 'Hostname']);

/** An address of a type that only some controllers know. */
export const addressType = defineRule({
  code: 'gateway/address-type',
  model: 'service-resolution#gateway-addresses',
  severity: 'error',
  title: 'A Gateway asks for an address of a type that not every controller knows.',
  why: 'Named addresses and types of one vendor mean something to single implementations only. Any other controller marks the Gateway Accepted: False with reason UnsupportedAddress, and serves nothing.',
  fix: 'Use IPAddress or Hostname, or make sure that the controller of the class knows the type, and ignore this rule for the Gateway.',
  examples: { bad: example('⟦NamedAddress⟧'), good: example('IPAddress') },

  about: ofKind(GATEWAY_API, 'Gateway'),

  *each({ resource }) {
    for (const [index, address] of arrayAt(resource.value, 'spec.addresses').entries()) {
      const type = stringAt(address, 'type') ?? 'IPAddress';
      if (type === '' || KNOWN.has(type)) continue;
      const path = ['spec', 'addresses', index, 'type'];
      const looksLikeIp = /^[\d.]+$|:/.test(stringAt(address, 'value') ?? '');
      yield {
        on: resource,
        path,
        message: `${type} is no type of address that every controller knows.`,
        fixes: looksLikeIp ? [setFix(resource, path, 'IPAddress', 'Set the type to IPAddress')] : [],
      };
    }
  },
});
