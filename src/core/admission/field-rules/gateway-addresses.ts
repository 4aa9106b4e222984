import { arrayAt, stringAt } from '../../model/access.ts';
import { both } from '../../model/served.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { isHostname } from './shared/dns-names.ts';
import { gatewayWith } from './shared/examples.ts';
import { removeItem, uniqueItems } from './shared/unique-items.ts';

/** Values of the addresses of one type; undefined for all others and for those left to the implementation. */
const valuesOf = (addresses: Json, type: string): readonly (string | undefined)[] =>
  arrayAt(addresses, []).map((address) =>
    stringAt(address, 'type') === type ? stringAt(address, 'value') : undefined,
  );

const TYPES = [
  { type: 'IPAddress', id: 'ip', one: '192.0.2.10', other: '192.0.2.11' },
  { type: 'Hostname', id: 'hostname', one: 'edge.example.com', other: 'www.example.com' },
];

const twoOf = (type: string, first: string, second: string, open = '', close = '') =>
  gatewayWith(
    `addresses:\n  ${open}- type: ${type}\n    value: ${first}\n  - type: ${type}\n    value: ${second}${close}`,
  );

/** The releases whose rules read the value of an address without looking whether it has one. */
const FIRST = both(['1.2', '1.3']);

/** In whose words evaluation fails where an address of the type has no value. */
const NO_VALUE = { error: 'no such key: value' };

const lacksValue = (address: Json, type: string): boolean =>
  stringAt(address, 'type') === type && stringAt(address, 'value') === undefined;

const ONLY_VALID =
  'Hostname value must only contain valid characters (matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)';

const valuesUnique = (type: string) =>
  uniqueItems(
    (value) => valuesOf(value, type),
    (index, address) => removeItem(index, `Remove the second ${address}`),
  );

/** Each address is asked for once. */
export const gatewayAddressesUnique: readonly FieldRule[] = TYPES.map(({ type, id, one, other }) => ({
  id: `gateway-address-${id}-unique`,
  message: `${type} values must be unique`,
  title: `An address of type ${type} is asked for twice.`,
  why: 'Asking for an address once is enough: all listeners of a Gateway are opened on all of its addresses.',
  fix: 'Take one of the two out.',
  ...valuesUnique(type),
  older: [
    {
      served: FIRST,
      holds: (addresses) =>
        arrayAt(addresses, []).some((address) => lacksValue(address, type))
          ? NO_VALUE
          : valuesUnique(type).holds(addresses),
    },
  ],
  examples: { bad: twoOf(type, one, one, '⟦', '⟧'), good: twoOf(type, one, other) },
}));

const hasHostname = (address: Json): boolean => {
  const value = stringAt(address, 'value');
  return stringAt(address, 'type') !== 'Hostname' || value === undefined || isHostname(value);
};

export const gatewayAddressHostnameFormat = defineFieldRule({
  id: 'gateway-address-hostname-format',
  message:
    'Hostname value must be empty or contain only valid characters (matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)',
  title: 'An address of type Hostname is no hostname.',
  why: 'It has to be a DNS name in lower case, with or without `*.` in front. To let the implementation choose, leave `value` out: an empty text is not accepted, although the message says so.',
  fix: 'Write a DNS name without scheme, port and path, or leave `value` out.',
  holds: hasHostname,
  older: [
    {
      served: FIRST,
      message: ONLY_VALID,
      holds: (address) => (lacksValue(address, 'Hostname') ? NO_VALUE : hasHostname(address)),
    },
  ],
  fixes: (address) =>
    stringAt(address, 'value') === ''
      ? [{ title: 'Leave the value to the implementation', at: ['value'], unset: true }]
      : [],
  examples: {
    bad: gatewayWith('addresses:\n  - ⟦type: Hostname\n    value: https://edge.example.com⟧'),
    good: gatewayWith('addresses:\n  - type: Hostname\n    value: edge.example.com'),
  },
});

export const gatewayStatusAddressHostnameFormat = defineFieldRule({
  id: 'gateway-status-address-hostname-format',
  message: ONLY_VALID,
  title: 'A reported address of type Hostname is no hostname.',
  why: 'Clients and other controllers read the status to find the Gateway. A controller writes it; a manifest needs none.',
  fix: 'Leave `status` out of the manifest.',
  holds: (address) =>
    stringAt(address, 'type') !== 'Hostname' || isHostname(stringAt(address, 'value') ?? ''),
  examples: {
    bad: `${gatewayWith('')}status:\n  addresses:\n    - ⟦type: Hostname\n      value: edge_1.example.com⟧\n`,
    good: `${gatewayWith('')}status:\n  addresses:\n    - type: Hostname\n      value: edge-1.example.com\n`,
  },
});
