import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { isIpv4, isIpv6 } from '../structure/formats.ts';
import { checkLabel, checkSubdomain } from '../words/names.ts';
import { distinct, invalid, type NativeCheck } from './native-check.ts';

/** Addresses of an EndpointSlice by their type, and the names of its ports. */
export const checkEndpointSlice: NativeCheck = ({ run, value }) => {
  const type = stringAt(value, ['addressType']);
  for (const [index, endpoint] of arrayAt(value, ['endpoints']).entries()) {
    for (const [number, address] of arrayAt(endpoint, ['addresses']).entries()) {
      if (typeof address !== 'string') continue;
      const path = ['endpoints', index, 'addresses', number];
      if (type === 'IPv4' && !isIpv4(address)) invalid(run, path, address, 'must be a valid IPv4 address');
      if (type === 'IPv6' && !isIpv6(address)) invalid(run, path, address, 'must be a valid IPv6 address');
      if (type === 'FQDN') for (const words of checkSubdomain(address)) invalid(run, path, address, words);
    }
    const hostname = stringAt(endpoint, ['hostname']);
    for (const words of hostname ? checkLabel(hostname) : [])
      invalid(run, ['endpoints', index, 'hostname'], hostname ?? '', words);
  }
  const ports = arrayAt(value, ['ports']);
  distinct(
    run,
    ports.map((port) => valueAt(port, ['name'])),
    (index) => ['ports', index, 'name'],
  );
};
