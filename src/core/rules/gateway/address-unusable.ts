import { admissionOf } from '../../admission/admission-of.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt, pathText, stringAt } from '../../model/access.ts';
import { unusableAddress } from '../../status/gateway/unusable-address.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';

const example = (value: string): string =>
  gateway().replace('  listeners:', `  addresses:\n    - value: ${value}\n  listeners:`);

/** An address that no client could ever reach. */
export const addressUnusable = defineRule({
  code: 'gateway/address-unusable',
  model: 'service-resolution#gateway-addresses',
  severity: 'error',
  title: 'A Gateway asks for an address that cannot be bound.',
  why: 'Loopback, link-local, multicast and unspecified addresses lead nowhere from outside. The controller marks the Gateway Programmed: False with reason AddressNotUsable.',
  fix: 'Ask for an address that clients can reach, or leave addresses out to have one assigned.',
  examples: { bad: example('⟦127.0.0.1⟧'), good: example('192.0.2.1') },

  about: ofKind(GATEWAY_API, 'Gateway'),

  *each({ resource, index }) {
    const { violations } = admissionOf(resource, index);
    for (const [i, address] of arrayAt(resource.value, 'spec.addresses').entries()) {
      const value = stringAt(address, 'value') ?? '';
      if (value === '' || (stringAt(address, 'type') ?? 'IPAddress') !== 'IPAddress') continue;
      const reason = unusableAddress(value);
      const path = ['spec', 'addresses', i, 'value'];
      // What is no address at all the API server refuses.
      if (reason === null || violations.some((one) => pathText(one.path) === pathText(path))) continue;
      yield {
        on: resource,
        path,
        message: `Address ${value} cannot be bound: it ${reason}.`,
      };
    }
  },
});
