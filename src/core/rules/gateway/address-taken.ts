import { manifests } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';
import type { Json } from '../../yaml/json.ts';

const addressed = (name: string, address: string): string =>
  gateway(undefined, { name, namespace: 'infra' })
    .split('---\n')
    .slice(1)
    .join('')
    .replace('  listeners:', `  addresses:\n    - value: ${address}\n  listeners:`);

const example = (other: string): string =>
  manifests(
    gateway().replace('  listeners:', '  addresses:\n    - value: 192.0.2.1\n  listeners:'),
    addressed('other', other),
  );

/** Two Gateways ask for one address. */
export const addressTaken = defineRule({
  code: 'gateway/address-taken',
  model: 'service-resolution#gateway-addresses',
  severity: 'warning',
  title: 'Two Gateways ask for the same address.',
  why: 'Most controllers give an address to one Gateway only: the other says Programmed: False with reason AddressNotUsable, and which one that is depends on who came first.',
  fix: 'Give each Gateway an address of its own, or put the listeners into one Gateway.',
  examples: { bad: example('⟦192.0.2.1⟧'), good: example('192.0.2.2') },

  about: ofKind(GATEWAY_API, 'Gateway'),

  *each({ resource, index }) {
    for (const [i, address] of addressesOf(resource).entries()) {
      const value = stringAt(address, 'value');
      if (value === undefined || value === '') continue;
      const others = index.ofKind(GATEWAY_API, 'Gateway');
      // It is said of those that come after the first, in the order of the files.
      const first = others.find((other) => addressesOf(other).some((one) => sameAddress(one, address)));
      if (!first || first === resource) continue;
      yield {
        on: resource,
        path: ['spec', 'addresses', i, 'value'],
        message: `${describe(first)} asks for address ${value} too.`,
      };
    }
  },
});

const addressesOf = ({ value }: Resource): readonly Json[] => arrayAt(value, 'spec.addresses');

const sameAddress = (a: Json, b: Json): boolean =>
  stringAt(a, 'value')?.toLowerCase() === stringAt(b, 'value')?.toLowerCase() &&
  (stringAt(a, 'type') ?? 'IPAddress') === (stringAt(b, 'type') ?? 'IPAddress');
