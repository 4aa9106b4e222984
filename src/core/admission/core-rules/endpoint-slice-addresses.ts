import { endpointSlice } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { ipv4Bytes, ipv6Groups } from '../ip-address.ts';
import { checkShortLabel, checkSubdomain } from '../words/names.ts';
import { badTexts } from './shared/problems.ts';

const KINDS = ['discovery.k8s.io/EndpointSlice'];

/** What is wrong with an address of a type. */
function problemsOf(type: string | undefined, address: string): readonly string[] {
  if (type === 'IPv4') return ipv4Bytes(address) ? [] : ['must be a valid IPv4 address'];
  if (type === 'IPv6') return ipv6Groups(address) ? [] : ['must be a valid IPv6 address'];
  return type === 'FQDN' ? checkSubdomain(address) : [];
}

const slice = (address: string, more = '') =>
  endpointSlice(`addressType: IPv4\nendpoints:\n  - addresses: [${address}]${more}`);

export const endpointSliceAddress = defineCoreRule({
  id: 'endpoint-slice-address',
  kinds: KINDS,
  title: 'An address of an EndpointSlice is not of its type.',
  why: 'All addresses of a slice are of the type that `addressType` names: IPv4, IPv6 or DNS names.',
  fix: 'Correct the address, or put it into a slice of its own type.',
  check: ({ value }) =>
    badTexts(value, 'endpoints[*].addresses[*]', (address) =>
      problemsOf(stringAt(value, 'addressType'), address),
    ),
  examples: { bad: slice('⟦cart.example.com⟧'), good: slice('10.0.0.7') },
});

export const endpointSliceHostname = defineCoreRule({
  id: 'endpoint-slice-hostname',
  kinds: KINDS,
  title: 'The hostname of an endpoint is no DNS label.',
  why: 'The endpoint is found in DNS by this name in front of that of the Service, so it is a single label.',
  fix: 'Use lower case letters, digits and `-`, without dots.',
  check: ({ value }) => badTexts(value, 'endpoints[*].hostname', checkShortLabel),
  examples: {
    bad: slice('10.0.0.7', '\n    hostname: ⟦cart-0.cart⟧'),
    good: slice('10.0.0.7', '\n    hostname: cart-0'),
  },
});
