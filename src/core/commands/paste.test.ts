import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, run } from './testing/workspace.ts';
import { SHOP } from './testing/shop.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { EVERYTHING } from './testing/everything.ts';

obeysLaws('paste', {
  calls: fc.record({
    text: fc.constantFrom('kind: [', SHOP, '{"a": 1}', EVERYTHING, ' \n', '\u0000\u0001'),
    namespace: fc.constantFrom(null, 'new'),
    file: fc.constant(null),
    clean: fc.boolean(),
  }),
  refusal(_topology, { text }) {
    if (text === ' \n') return 'There is no text to paste.';
    return text.startsWith('\u0000')
      ? 'This is not text but the content of a binary file. Paste YAML or JSON manifests.'
      : null;
  },
  addsAnyText: true,
});

const paste = (files: string, text: string, more: Record<string, string | boolean | null> = {}) =>
  run(files, 'paste', { text, namespace: null, file: null, clean: false, ...more });
const secret = 'apiVersion: v1\nkind: Secret # mine\nmetadata: { name: a }\n';

test('text is added as it stands', () => {
  expect(paste(SHOP, secret).text).toBe(`${SHOP}---\n${secret}`);
  expect(paste('', secret).text).toBe(secret);
  expect(paste(SHOP, `---\n${secret}---\n${secret.replace('a }', 'b }')}`).text).toBe(
    `${SHOP}---\n${secret}---\n${secret.replace('a }', 'b }')}`,
  );
});

test('half-typed text is kept, too', () => {
  expect(paste(SHOP, 'kind: [').text).toBe(`${SHOP}---\nkind: [\n`);
});

test('a namespace is written into namespaced objects only', () => {
  const { text } = paste('', `${secret}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: x }\n`, {
    namespace: 'shop',
  });
  expect(text).toBe(
    `${secret.replace('a }', 'a, namespace: shop }')}---\napiVersion: v1\nkind: Namespace\nmetadata: { name: x }\n`,
  );
});

test('a taken name is changed, and that is said', () => {
  const { text, plan } = paste(secret, secret);
  expect(text).toBe(`${secret}---\n${secret.replace('a }', 'a-copy }')}`);
  expect(plan.ok && plan.caveats.map(({ message }) => message)).toEqual([
    'Secret default/a is here already; the pasted one is called a-copy.',
  ]);
});

test('what the server wrote goes when asked', () => {
  const got = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata:
    name: x # the one
    uid: 123
    resourceVersion: "9"
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {}
  spec:
    ports:
    - port: 80
  status:
    loadBalancer: {}
`;
  expect(paste('', got, { clean: true }).text).toBe(`apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata:
    name: x # the one
  spec:
    ports:
    - port: 80
`);
  expect(paste('', got).text).toBe(got);
});

test('JSON, tabs and Windows line ends', () => {
  const { topology } = paste(
    SHOP.replaceAll('\n', '\r\n'),
    '{\n\t"apiVersion": "v1",\n\t"kind": "Secret",\n\t"metadata": {"name": "a"}\n}',
  );
  expect(topology.model.resources.has('/Secret/default/a' as never)).toBe(true);
});

test('nothing, and what is no text, is refused', () => {
  expect(refusal('', 'paste', { text: ' \n', clean: false }).reason).toBe('There is no text to paste.');
  expect(refusal('', 'paste', { text: 'PK\u0003\u0004\u0000', clean: false }).reason).toContain('binary');
});
