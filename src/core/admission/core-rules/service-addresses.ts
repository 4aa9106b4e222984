import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineCoreRule } from '../core-rule.ts';
import { checkAddress } from '../words/addresses.ts';
import { checkEndpointAddress } from '../words/endpoint-address.ts';
import { serviceWith } from './shared/examples.ts';
import { removeIt } from './shared/fixes.ts';
import { badTexts, duplicate, forbidden, invalid } from './shared/problems.ts';

const SERVICE = ['/Service'];

const isExternalName = (value: Json): boolean => stringAt(value, 'spec.type') === 'ExternalName';

/** Addresses in the cluster; the one of `clusterIP` stands for a list of one. */
function clusterAddresses(
  value: Json,
): readonly (readonly [path: readonly (string | number)[], address: Json])[] {
  const list = arrayAt(value, 'spec.clusterIPs');
  if (list.length > 0) return list.map((address, index) => [['spec', 'clusterIPs', index], address]);
  const single = stringAt(value, 'spec.clusterIP') ?? '';
  return single === '' ? [] : [[['spec', 'clusterIP'], single]];
}

export const serviceClusterIpValid = defineCoreRule({
  id: 'service-cluster-ip',
  kinds: SERVICE,
  title: 'The address of a Service in the cluster is none.',
  why: 'A Service has an IP address of its own, which the cluster picks, or `None` for a headless one.',
  fix: 'Leave `clusterIP` out, or set it to None.',
  *check({ value, kubernetes }) {
    if (isExternalName(value)) return;
    for (const [index, [path, address]] of clusterAddresses(value).entries()) {
      if (typeof address !== 'string' || (index === 0 && address === 'None')) continue;
      for (const words of checkAddress(address, kubernetes))
        yield { ...invalid(path, address, words), written: `spec.clusterIPs[${index}]` };
    }
  },
  fixes: (address) =>
    address === 'none' ? [{ title: 'Make the Service headless', at: [], set: 'None' }] : removeIt(),
  examples: { bad: serviceWith('clusterIP: ⟦none⟧'), good: serviceWith('clusterIP: None') },
});

export const serviceClusterIpsAgree = defineCoreRule({
  id: 'service-cluster-ips-agree',
  kinds: SERVICE,
  title: 'The fields `clusterIP` and `clusterIPs` do not say the same.',
  why: '`clusterIPs` is the newer form, and its first address is `clusterIP` by definition.',
  fix: 'Leave both out, so that the cluster picks; else let the first of `clusterIPs` be `clusterIP`.',
  *check({ value }) {
    const all = arrayAt(value, 'spec.clusterIPs');
    const [first] = all;
    if (typeof first !== 'string' || isExternalName(value)) return;
    const single = stringAt(value, 'spec.clusterIP') ?? '';
    if (single === first) return;
    const words =
      single === ''
        ? 'must be empty when `clusterIP` is not specified'
        : 'first value must match `clusterIP`';
    const path = ['spec', 'clusterIPs'];
    yield {
      path,
      words: `Invalid value: ${JSON.stringify(all)}: ${words}`,
      ...(single !== '' && { mark: { path: [...path, 0] } }),
    };
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('clusterIP: 10.96.0.10\nclusterIPs:\n  - ⟦10.96.0.11⟧'),
    good: serviceWith('clusterIP: 10.96.0.10\nclusterIPs:\n  - 10.96.0.10'),
  },
});

export const serviceIpFamiliesDistinct = defineCoreRule({
  id: 'service-ip-families-distinct',
  kinds: SERVICE,
  title: 'An address family is named twice.',
  why: 'A Service has at most one address of each family.',
  fix: 'Name IPv4 and IPv6 once each.',
  *check({ value }) {
    const families = arrayAt(value, 'spec.ipFamilies');
    for (const [index, family] of families.entries()) {
      if (families.indexOf(family) < index) yield duplicate(['spec', 'ipFamilies', index], family);
    }
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('ipFamilies:\n  - IPv4\n  - ⟦IPv4⟧'),
    good: serviceWith('ipFamilies:\n  - IPv4\n  - IPv6'),
  },
});

const NOT_FOR_ALIASES = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'];

export const serviceExternalNameHasNoAddress = defineCoreRule({
  id: 'service-external-name-address',
  kinds: SERVICE,
  title: 'A Service of type ExternalName is given addresses.',
  why: 'It is an alias in DNS only; nothing in the cluster has an address for it.',
  fix: 'Remove `clusterIP`, `clusterIPs`, `ipFamilies` and `ipFamilyPolicy`.',
  *check({ value, written }) {
    if (!isExternalName(value)) return;
    const spec = objectAt(written, ['spec']);
    for (const field of NOT_FOR_ALIASES) {
      const given = valueAt(spec, [field]) ?? null;
      if (given === null || given === '' || (Array.isArray(given) && given.length === 0)) continue;
      if (field === 'clusterIP' && arrayAt(spec, 'clusterIPs').length > 0) continue;
      yield {
        ...forbidden(['spec', field], 'may not be set for ExternalName services'),
        // The server makes a list of the single address before it looks.
        written: `spec.${field === 'clusterIP' ? 'clusterIPs' : field}`,
      };
    }
  },
  fixes: removeIt,
  examples: {
    bad: serviceWith('type: ExternalName\nexternalName: cart.example.com\nipFamilyPolicy: ⟦SingleStack⟧'),
    good: serviceWith('type: ExternalName\nexternalName: cart.example.com'),
  },
});

export const serviceExternalIps = defineCoreRule({
  id: 'service-external-ips',
  kinds: SERVICE,
  title: 'One of the external addresses of a Service is none.',
  why: 'Nodes take traffic for these addresses; names are not resolved.',
  fix: 'Write an IPv4 or IPv6 address without port and mask.',
  check: (object) =>
    badTexts(object, 'spec.externalIPs[*]', (address) => {
      const problems = checkAddress(address, object.kubernetes);
      return problems.length > 0 ? problems : checkEndpointAddress(address);
    }),
  examples: {
    bad: serviceWith('externalIPs:\n  - ⟦cart.example.com⟧'),
    good: serviceWith('externalIPs:\n  - 192.0.2.10'),
  },
});
