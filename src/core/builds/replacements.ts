import type { Accumulation } from './accumulation.ts';
import { loadFile, type BuildContext } from './build-context.ts';
import { allIds, type BuildItem } from './build-item.ts';
import { assignField, EmbeddedText, lookUpField, splitFieldPath } from './field-path.ts';
import { FieldError } from './field-spec.ts';
import { readGvk } from './field-config.ts';
import { effectiveNamespace, isSelected, type ObjectId } from './object-id.ts';
import { attempt } from './patches.ts';
import { followShared } from './follow-shared.ts';
import { scalarOf } from './scalar-of.ts';
import { readTargetSelector, type TargetSelector } from './target-selector.ts';
import { withinLimits } from './within-limits.ts';
import { isEmpty, plain, scalar, textOf, type Place, type Traced, type TracedMap } from './traced.ts';

const DEFAULT_PATH = 'metadata.name';

/** `replacements` of a kustomization: values copied from a field of one object to fields of others. */
export function applyReplacements(
  context: BuildContext,
  accumulation: Accumulation,
  replacements: Traced | undefined,
): void {
  if (replacements?.kind !== 'seq') return;
  const entries = replacements.items.flatMap((entry) =>
    entry.kind === 'map' ? readEntry(context, entry) : [],
  );
  for (const entry of entries) replace(context, accumulation, entry);
}

/** A replacement, or those of the file that it names. */
function readEntry(context: BuildContext, entry: TracedMap): readonly TracedMap[] {
  const path = entry.entries.get('path');
  if (path === undefined || textOf(path) === '') return [entry];
  if (entry.entries.has('source') || entry.entries.has('targets')) {
    context.problems.error(entry.at, 'A replacement stands here or in the file at path, not both');
    return [];
  }
  const [document] = loadFile(context, path, 'The replacement') ?? [];
  const value = document?.value;
  if (value === undefined) {
    if (document !== undefined) context.problems.error(document.at, 'This is not valid YAML');
    return [];
  }
  const items = value.kind === 'seq' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'map') return [item];
    context.problems.error(item.at, 'A replacement is a mapping with a source and targets');
    return [];
  });
}

function replace(context: BuildContext, accumulation: Accumulation, entry: TracedMap): void {
  const { problems } = context;
  const source = entry.entries.get('source');
  const sourceValue = entry.entries.get('sourceValue');
  const targets = entry.entries.get('targets');
  if ((source === undefined) === (sourceValue === undefined) || targets?.kind !== 'seq') {
    problems.error(entry.at, 'A replacement needs one source and at least one target');
    return;
  }
  const value = sourceValue ?? readSource(context, accumulation, source);
  if (value === null || value === undefined) return;
  for (const target of targets.items) {
    if (target.kind === 'map') writeTarget(context, accumulation, target, value);
  }
}

function readSource(
  { problems }: BuildContext,
  accumulation: Accumulation,
  source: Traced | undefined,
): Traced | null {
  if (source?.kind !== 'map') return null;
  const found = accumulation.items.filter(
    (item) => !item.removed && allIds(item).some((id) => isSource(id, source)),
  );
  const [item] = found;
  if (item === undefined || found.length > 1) {
    if (item !== undefined)
      problems.error(source.at, `There are ${found.length} objects that fit this source`);
    else if (!problems.isPartial()) problems.error(source.at, 'There is no object that fits this source');
    return null;
  }
  const path = source.entries.get('fieldPath');
  const at = path?.at ?? source.at;
  const text = textOf(path) || DEFAULT_PATH;
  return attempt(problems, () => {
    const value = lookUpField(item.value, splitFieldPath(text), at);
    if (value === undefined || isEmpty(value)) throw new FieldError(`The source has no field ${text}`, at);
    return refined(value, source.entries.get('options'));
  });
}

function isSource(id: ObjectId, source: TracedMap): boolean {
  const name = textOf(source.entries.get('name'));
  const namespace = textOf(source.entries.get('namespace'));
  const gvk = readGvk(source);
  return (
    isSelected(id, gvk) &&
    (name === '' || name === id.name) &&
    (namespace === '' || effectiveNamespace({ ...gvk, name, namespace }) === effectiveNamespace(id))
  );
}

type Options = Readonly<{ delimiter: string; index: number; create: boolean }>;

function readOptions(node: Traced | undefined): Options {
  const field = (name: string): Traced | undefined =>
    node?.kind === 'map' ? node.entries.get(name) : undefined;
  const index = field('index');
  const number = index === undefined ? 0 : plain(index);
  const create = field('create');
  return {
    delimiter: textOf(field('delimiter')),
    index: typeof number === 'number' ? number : 0,
    create: create !== undefined && plain(create) === true,
  };
}

/** The part of the source that is meant. */
function refined(value: Traced, node: Traced | undefined): Traced {
  const { delimiter, index } = readOptions(node);
  if (node === undefined || delimiter === '') return value;
  if (value.kind !== 'scalar') throw new FieldError('Only a text can be taken apart by a delimiter', node.at);
  const parts = textOf(value).split(delimiter);
  const part = parts[index];
  if (part === undefined)
    throw new FieldError(`The source has ${parts.length} parts, so none at ${index}`, node.at);
  return typeof value.value === 'string' ? scalar(part, value.at) : scalarOf(part, value.at);
}

function writeTarget(
  context: BuildContext,
  accumulation: Accumulation,
  target: TracedMap,
  value: Traced,
): void {
  const { problems } = context;
  const select = target.entries.get('select');
  if (select?.kind !== 'map') {
    problems.error(target.at, 'A target says under select which objects it means');
    return;
  }
  const selector = readTargetSelector(select, problems);
  const reject = target.entries.get('reject');
  const rejected = (reject?.kind === 'seq' ? reject.items : []).map((node) =>
    node.kind === 'map' ? readTargetSelector(node, problems) : null,
  );
  if (selector === null || rejected.includes(null)) return;
  const options = readOptions(target.entries.get('options'));
  const paths = target.entries.get('fieldPaths');
  const fields: readonly Traced[] =
    paths?.kind === 'seq' && paths.items.length > 0 ? paths.items : [scalar(DEFAULT_PATH, target.at)];
  for (const item of accumulation.items) {
    if (item.removed || !isTarget(item, selector, rejected)) continue;
    for (const field of fields) writeField(context, item, field, value, options);
  }
}

function isTarget(
  item: BuildItem,
  selector: TargetSelector,
  rejected: readonly (TargetSelector | null)[],
): boolean {
  if (!selector.fitsMetadata(item.value)) return false;
  const ids = allIds(item);
  const fits = ({ fitsType, fitsName, fitsNamespace }: TargetSelector): boolean =>
    ids.some((id) => fitsType(id) && fitsName(id.name) && fitsNamespace(id.namespace));
  for (const other of rejected) {
    if (other === null) continue;
    if (other.selectsMetadata && other.fitsMetadata(item.value)) return false;
    if (other.names && fits(other)) return false;
  }
  return fits(selector);
}

function writeField(
  { problems }: BuildContext,
  item: BuildItem,
  field: Traced,
  value: Traced,
  options: Options,
): void {
  const { at } = field;
  const path = textOf(field);
  try {
    const { value: result, count } = assignField(item.value, splitFieldPath(path), {
      at,
      creates: options.create ? value.kind : null,
      change: (node) => written(node, value, options, at),
    });
    if (count === 0) problems.error(at, `There is no field ${path} in ${describe(item)}`);
    else if (result.kind === 'map') item.value = followShared(item, withinLimits(result, at));
  } catch (error) {
    if (error instanceof EmbeddedText) {
      problems.note(at, `${path} leads into a text of ${describe(item)}, which is left as it is here`);
    } else if (error instanceof FieldError) problems.error(error.at, error.message);
    else throw error;
  }
}

const describe = (item: BuildItem): string =>
  `${textOf(item.value.entries.get('kind'))} "${allIds(item).at(-1)?.name ?? ''}"`;

function written(node: Traced, value: Traced, { delimiter, index }: Options, at: Place): Traced {
  // A field that was made for the value stands where it was made, and has the type that its text suggests.
  const isNew = node.at === at;
  let result = value;
  if (delimiter !== '') {
    if (node.kind !== 'scalar') throw new FieldError('Only a text can be put together by a delimiter', at);
    const parts = textOf(node).split(delimiter);
    const part = textOf(value);
    if (index < 0) parts.unshift(part);
    else if (index >= parts.length) parts.push(part);
    else parts[index] = part;
    result = scalar(parts.join(delimiter), node.at);
  }
  if (node.kind !== 'scalar') return result;
  const text = textOf(result);
  // A text stays a text, and a number a number, whatever the source was.
  return isNew || typeof node.value !== 'string' ? scalarOf(text, result.at) : scalar(text, result.at);
}
