import { object } from '../kinds/shared/example-manifests.ts';

/** A workspace of about as many objects as it is asked for, and where in it a user types: behind the first such text. */
export type GrowthShape = (objects: number) => Readonly<{ documents: readonly string[]; key: string }>;

const each = (count: number, make: (i: number) => readonly string[]): readonly string[] =>
  Array.from({ length: Math.round(count) }, (_, i) => make(i)).flat();

const labelsText = (labels: Readonly<Record<string, string>>): string => JSON.stringify(labels);

type Labels = Readonly<Record<string, string>>;

const service = (name: string, selector: Labels): string =>
  object(
    'v1',
    'Service',
    { name, namespace: 'shop' },
    `spec: { selector: ${labelsText(selector)}, ports: [{ port: 80, targetPort: 8080 }] }`,
  );

const deployment = (name: string, labels: Labels): string =>
  object(
    'apps/v1',
    'Deployment',
    { name, namespace: 'shop' },
    `spec:
  selector: { matchLabels: ${labelsText(labels)} }
  template:
    metadata: { labels: ${labelsText(labels)} }
    spec: { containers: [{ name: app, image: example.com/${name} }] }`,
  );

/** The shapes in which workspaces grow, beside typical ones: each has once taken time that grew with the square of its size. */
export const growthShapes: Readonly<Record<string, GrowthShape>> = {
  'Services with a workload each': (objects) => ({
    documents: each(objects / 2, (i) => [
      service(`s${i}`, { app: `a${i}` }),
      deployment(`d${i}`, { app: `a${i}` }),
    ]),
    key: 'image: example.com/d1',
  }),
  'Services that select nothing': (objects) => ({
    documents: each(objects / 2, (i) => [
      service(`s${i}`, { app: `b${i}` }),
      deployment(`d${i}`, { app: `a${i}` }),
    ]),
    key: 'image: example.com/d1',
  }),
};
