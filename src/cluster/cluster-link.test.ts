import { expect, test } from 'vitest';
import { newPrefix, readClusterLink, writeClusterLink, type ClusterLink } from './cluster-link.ts';

const prefix = newPrefix(new Uint8Array([0, 1, 255, ...Array.from({ length: 13 }, () => 16)]));
const link: ClusterLink = {
  prefix,
  context: 'kind',
  namespaces: [],
  home: null,
  readOnly: false,
  secrets: false,
};

test('prefixes are 32 digits', () => expect(prefix).toBe(`/k-0001ff${'10'.repeat(13)}/`));

test.each<Partial<ClusterLink>>([
  {},
  { context: 'arn:aws:eks:eu-central-1:1234:cluster/prod & "more" ü#?' },
  { namespaces: ['shop', 'infra'], home: 'shop' },
  { readOnly: true, secrets: true },
])('%j is read as it was written', (change) =>
  expect(readClusterLink(writeClusterLink({ ...link, ...change }))).toEqual({ ...link, ...change }),
);

test.each([
  '',
  '#w/abc',
  '#cluster/',
  '#cluster/k-0?context=a',
  `#cluster/..${prefix}?context=a`,
  `#cluster//example.com${prefix}`,
  `#cluster/${prefix.toUpperCase().slice(1, -1)}`,
])('%s leads to no cluster', (fragment) => expect(readClusterLink(fragment)).toBeNull());
