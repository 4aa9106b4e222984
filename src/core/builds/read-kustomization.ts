import { nearNames } from '../text/near-names.ts';
import { KUSTOMIZATION_FIELDS, type FieldShape } from './kustomization-fields.ts';
import type { ProblemList } from './problem-list.ts';
import { isNothing, textOf, withItems, type Traced, type TracedMap } from './traced.ts';
import type { FileDocument } from './workspace-files.ts';

type Fields = Readonly<Record<string, FieldShape>>;

/**
 * The kustomization of a document, with its fields under their right names, and without what is null or has the wrong
 * shape; null where kustomize cannot read it at all. Whatever kustomize would refuse is a problem.
 */
export function readKustomization(document: FileDocument, problems: ProblemList): TracedMap | null {
  const { at, value } = document;
  if (value === undefined) {
    problems.error(at, 'This kustomization is not valid YAML');
    return null;
  }
  if (value.kind !== 'map') {
    problems.error(at, 'A kustomization is a mapping');
    return null;
  }
  return checkKind(readMap(value, KUSTOMIZATION_FIELDS, problems), problems);
}

function checkKind(map: TracedMap, problems: ProblemList): TracedMap {
  const kind = map.entries.get('kind');
  const apiVersion = map.entries.get('apiVersion');
  const isComponent = textOf(kind) === 'Component';
  if (kind !== undefined && !isComponent && textOf(kind) !== '' && textOf(kind) !== 'Kustomization') {
    problems.error(kind.at, `The kind of this file is Kustomization or Component, not ${textOf(kind)}`);
  }
  const version = `kustomize.config.k8s.io/${isComponent ? 'v1alpha1' : 'v1beta1'}`;
  if (apiVersion !== undefined && textOf(apiVersion) !== '' && textOf(apiVersion) !== version) {
    problems.error(
      apiVersion.at,
      `The apiVersion of a ${isComponent ? 'Component' : 'Kustomization'} is ${version}, not ${textOf(apiVersion)}`,
    );
  }
  return map;
}

/** Some fields of a kustomization, without what has the wrong shape. */
export const readFields = (map: TracedMap, problems: ProblemList): TracedMap =>
  readMap(map, KUSTOMIZATION_FIELDS, problems);

/** Keys are read in any case, as Go reads JSON. */
function readMap(map: TracedMap, fields: Fields, problems: ProblemList): TracedMap {
  const names = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]));
  const entries = new Map<string, Traced>();
  for (const [key, node] of map.entries) {
    const name = names.get(key.toLowerCase());
    const shape = name === undefined ? undefined : fields[name];
    if (name === undefined || shape === undefined) {
      const [near] = nearNames(key, Object.keys(fields), 1);
      const hint = near === undefined ? '' : `: ${near} may be meant`;
      problems.error(node.at, `kustomize knows no field "${key}" here${hint}`);
      continue;
    }
    const read = isNothing(node) ? undefined : readField(node, name, shape, problems);
    if (read !== undefined) entries.set(name, read);
  }
  return { ...map, entries };
}

function readField(node: Traced, name: string, shape: FieldShape, problems: ProblemList): Traced | undefined {
  const expected = expectation(shape);
  const wrong = (at: Traced): undefined => {
    problems.error(at.at, `${name} is ${expected}`);
    return undefined;
  };
  if (shape === 'any') return node;
  if (typeof shape === 'object') {
    if ('map' in shape) return node.kind === 'map' ? readMap(node, shape.map, problems) : wrong(node);
    if (node.kind !== 'seq') return wrong(node);
    return withItems(
      node,
      node.items.flatMap((item) => {
        if (item.kind === 'map') return [readMap(item, shape.list, problems)];
        if (!isNothing(item)) wrong(item);
        return [];
      }),
    );
  }
  switch (shape) {
    case 'texts':
      if (node.kind !== 'seq') return wrong(node);
      return withItems(
        node,
        node.items.filter((item) => isText(item) || wrong(item) !== undefined),
      );
    case 'pairs':
      if (node.kind !== 'map') return wrong(node);
      return {
        ...node,
        entries: new Map(
          Array.from(node.entries).filter(
            ([, item]) => isText(item) || isNothing(item) || wrong(item) !== undefined,
          ),
        ),
      };
    case 'text':
      return isText(node) ? node : wrong(node);
    case 'number':
      return node.kind === 'scalar' && Number.isInteger(node.value) ? node : wrong(node);
    case 'flag':
      return node.kind === 'scalar' && typeof node.value === 'boolean' ? node : wrong(node);
  }
}

const isText = (node: Traced): boolean => node.kind === 'scalar' && typeof node.value === 'string';

function expectation(shape: FieldShape): string {
  if (typeof shape === 'object') return 'map' in shape ? 'a mapping' : 'a list of mappings';
  return {
    text: 'a text',
    number: 'a whole number',
    flag: 'true or false',
    texts: 'a list of texts',
    pairs: 'a mapping of texts',
    any: '',
  }[shape];
}
