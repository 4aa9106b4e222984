import { blocks } from '../../../core/assist/blocks/registry.ts';
import type { Names } from '../../../core/assist/blocks/block.ts';
import type { Kind } from '../../../core/kinds/define-kind.ts';
import { parsePath } from '../../../core/model/access.ts';
import type { InstalledCrds } from '../../../core/model/installed-crds.ts';
import { isServed } from '../../../core/model/served.ts';
import { capitalized } from '../../../core/text/words.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { hole, isHole, type Hole, type Template } from '../../../core/yaml/value-template.ts';

/** A frequent item of a list, ready to be written. */
export type BlockValue = Readonly<{ label: string; description: string; value: Json }>;

type About = Readonly<{
  kind: Kind | undefined;
  crds: InstalledCrds;
  namespace: string;
  nodes: ReadonlyMap<string, GraphNode>;
}>;

/** The frequent items of the list at a path of an object, without those that name what is not there. */
export function blockValues(list: Path, { kind, crds, namespace, nodes }: About): readonly BlockValue[] {
  if (!kind) return [];
  const fitting = blocks.filter(
    ({ kinds, at, served }) =>
      kinds.includes(kind.kind) &&
      (served === undefined || served === null || isServed(served, crds)) &&
      isListOf(parsePath(at), list),
  );
  if (fitting.length === 0) return [];
  const names = namesIn(nodes, namespace);
  return fitting.flatMap(({ label, description, body }) => {
    const value = filled(body(names));
    return value === null ? [] : [{ label: shortLabel(label), description, value }];
  });
}

const isListOf = (pattern: Path, list: Path): boolean =>
  pattern.length === list.length + 1 &&
  pattern.at(-1) === '[*]' &&
  list.every((step, index) =>
    pattern[index] === '[*]' ? typeof step === 'number' : pattern[index] === step,
  );

/** Without what the list says already: `match: path prefix` → `Path prefix`. */
function shortLabel(label: string): string {
  return capitalized(label.replace(/^\w+: /, ''));
}

/** The value with its presets; null where one is empty. */
function filled(template: Template): Json | null {
  if (isHole(template)) return template.preset === '' || template.inside !== null ? null : template.preset;
  if (typeof template !== 'object') return template;
  if (Array.isArray(template)) {
    const items = (template as readonly Template[]).map(filled);
    return items.includes(null) ? null : items;
  }
  const entries = Object.entries(template).map(([key, value]) => [key, filled(value)] as const);
  return entries.some(([, value]) => value === null) ? null : Object.fromEntries(entries);
}

/** The first object of each kind; an empty place where there is none. */
function namesIn(nodes: About['nodes'], namespace: string): Names {
  const found = (kind: string): GraphNode | undefined =>
    [...nodes.values()].find(
      (node) =>
        node.kind === kind &&
        node.origin === 'manifest' &&
        (node.namespace === '' || node.namespace === namespace),
    );
  const first = (kind: string) => (): Hole => hole(found(kind)?.name ?? '');
  const port = found('Service')
    ?.rows.map(({ id }) => /^port:(\d+)\//.exec(id)?.[1])
    .find((one) => one !== undefined);
  return {
    service: first('Service'),
    port: () => hole(port === undefined ? '' : Number(port)),
    gateway: first('Gateway'),
    gatewayClass: first('GatewayClass'),
    ingressClass: first('IngressClass'),
    secret: first('Secret'),
    configMap: first('ConfigMap'),
    namespace: () => hole(namespace),
  };
}
