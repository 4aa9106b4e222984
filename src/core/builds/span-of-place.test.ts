import { expect, test } from 'vitest';
import { buildFolder } from './build-root.ts';
import { spanOfPlace } from './span-of-place.ts';
import { modelOfFiles } from './testing/model-of-files.ts';
import { placeAt } from './traced.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n';

/** The text at the place of `spec.type` of the one object of a kustomization. */
function textAt(kustomization: string): string {
  const model = modelOfFiles([
    { path: 'kustomization.yaml', text: kustomization },
    { path: 'shop.yaml', text: SERVICE },
  ]);
  const [object] = buildFolder(model, '').objects;
  if (object === undefined) throw new Error('Nothing is built.');
  const place = placeAt(object.value, ['spec', 'type']);
  const { start, end } = spanOfPlace(place);
  return `${place.file}: ${place.doc.text.slice(start, end)}`;
}

test.each([
  [
    'a patch in a block',
    `resources: [shop.yaml]
patches:
  - patch: |-
      apiVersion: v1
      kind: Service
      metadata: { name: shop }
      spec:
        # the type
        type: NodePort
`,
    'kustomization.yaml: NodePort',
  ],
  [
    'the second patch of a block',
    `resources: [shop.yaml]
patches:
  - patch: |
      apiVersion: v1
      kind: Service
      metadata: { name: shop, labels: { a: b } }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: shop }
      spec: { type: LoadBalancer }
`,
    'kustomization.yaml: LoadBalancer',
  ],
  [
    'a JSON patch in quotes',
    `resources: [shop.yaml]
patches:
  - target: { kind: Service }
    patch: '[{"op": "add", "path": "/spec", "value": {"type": "NodePort"}}]'
`,
    `kustomization.yaml: '[{"op": "add", "path": "/spec", "value": {"type": "NodePort"}}]'`,
  ],
])('%s', (_, kustomization, expected) => {
  expect(textAt(kustomization)).toBe(expected);
});
