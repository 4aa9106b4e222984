import { endpointSlice } from '../../kinds/shared/example-manifests.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import type { KubernetesVersion } from '../../model/kubernetes-version.ts';
import type { Path } from '../../yaml/json.ts';
import { defineCoreRule, type CoreProblem } from '../core-rule.ts';
import { ipv4Bytes } from '../ip-address.ts';
import { checkAddress, checkCanonicalAddress } from '../words/addresses.ts';
import { checkEndpointAddress } from '../words/endpoint-address.ts';
import { checkLabel, checkSubdomain } from '../words/names.ts';
import { badTexts, invalid, required } from './shared/problems.ts';

const KINDS = ['discovery.k8s.io/EndpointSlice'];

/** What is wrong with an address of a type; the whole list is pointed at where one is of the other family. */
function* problemsOf(
  type: string | undefined,
  address: string,
  path: Path,
  version: KubernetesVersion,
): Generator<CoreProblem> {
  if (type === 'FQDN') return yield* nameProblems(address, path);
  if (type !== 'IPv4' && type !== 'IPv6') return;
  const problems = type === 'IPv4' ? checkAddress(address, version) : checkCanonicalAddress(address);
  for (const words of problems) yield invalid(path, address, words);
  if (problems.length > 0) return;
  if ((ipv4Bytes(address) !== undefined) !== (type === 'IPv4'))
    yield { ...invalid(path.slice(0, -1), address, `must be an ${type} address`), mark: { path } };
  for (const words of checkEndpointAddress(address)) yield invalid(path, address, words);
}

/** A name of at least two labels. */
function* nameProblems(address: string, path: Path): Generator<CoreProblem> {
  if (address === '') return yield required(path);
  const name = address.replace(/\.$/, '');
  const problems = checkSubdomain(name);
  if (problems.length > 0) return yield invalid(path, name, problems.join(','));
  const labels = name.split('.');
  if (labels.length < 2)
    return yield invalid(path, name, 'should be a domain with at least two segments separated by dots');
  const long = labels.find((label) => checkLabel(label).length > 0);
  if (long !== undefined) yield invalid(path, long, checkLabel(long).join(','));
}

const slice = (address: string, more = '') =>
  endpointSlice(`addressType: IPv4\nendpoints:\n  - addresses: [${address}]${more}`);

export const endpointSliceAddress = defineCoreRule({
  id: 'endpoint-slice-address',
  kinds: KINDS,
  title: 'An address of an EndpointSlice is not of its type.',
  why: 'All addresses of a slice are of the type that `addressType` names: IPv4, IPv6 or DNS names.',
  fix: 'Correct the address, or put it into a slice of its own type.',
  *check({ value, kubernetes }) {
    const type = stringAt(value, 'addressType');
    for (const { path, value: address } of matchPaths(value, 'endpoints[*].addresses[*]'))
      if (typeof address === 'string') yield* problemsOf(type, address, path, kubernetes);
  },
  examples: { bad: slice('⟦cart.example.com⟧'), good: slice('10.0.0.7') },
});

export const endpointSliceHostname = defineCoreRule({
  id: 'endpoint-slice-hostname',
  kinds: KINDS,
  title: 'The hostname of an endpoint is no DNS label.',
  why: 'The endpoint is found in DNS by this name in front of that of the Service, so it is a single label.',
  fix: 'Use lower case letters, digits and `-`, without dots.',
  check: (object) => badTexts(object, 'endpoints[*].hostname', checkLabel),
  examples: {
    bad: slice('10.0.0.7', '\n    hostname: ⟦cart-0.cart⟧'),
    good: slice('10.0.0.7', '\n    hostname: cart-0'),
  },
});
