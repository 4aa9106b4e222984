import { expect, test } from 'vitest';
import { schemaAt, schemaOf } from './schemas.ts';
import { GATEWAY_API } from './shared/groups.ts';

test.each(['TCPRoute', 'UDPRoute', 'TLSRoute'])('%s takes 16 rules in v1alpha2, and one in v1', (kind) => {
  const most = (version?: string) =>
    schemaAt(schemaOf(GATEWAY_API, kind, version) ?? {}, ['spec', 'rules'])?.maxItems;
  expect([most('v1alpha2'), most('v1'), most()]).toEqual([16, 1, 1]);
});

test('a TLSRoute needs no hostnames in v1alpha2', () => {
  const required = (version: string) =>
    schemaAt(schemaOf(GATEWAY_API, 'TLSRoute', version) ?? {}, ['spec'])?.required;
  expect(required('v1alpha2')).toEqual(['rules']);
  expect(required('v1alpha3')).toEqual(required('v1'));
});
