import type { Accumulation } from './accumulation.ts';
import { patternOf } from './anchored-pattern.ts';
import type { BuildContext } from './build-context.ts';
import { gvkOf } from './build-item.ts';
import { changeField, FieldError, type FieldSpec } from './field-spec.ts';
import { attempt } from './patches.ts';
import { isNothing, scalar, textOf, withEntry, withItems, type Traced, type TracedMap } from './traced.ts';

/** Gives images other names, tags or digests: one entry of `images`. */
export function applyImage(
  { problems }: BuildContext,
  accumulation: Accumulation,
  image: TracedMap,
  specs: readonly FieldSpec[],
): void {
  const name = textOf(image.entries.get('name'));
  const pattern = patternOf(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
  if (pattern === undefined) {
    problems.error(image.at, `"${name}" cannot be the name of an image`);
    return;
  }
  const change = (node: Traced): Traced => {
    if (node.kind !== 'scalar') throw new FieldError('An image is a single text', node.at);
    const text = textOf(node);
    if (!pattern.find(text)) return node;
    const changed = renamed(text, image);
    return changed === text ? node : scalar(changed, node.at);
  };
  for (const item of accumulation.items) {
    if (item.removed || gvkOf(item.value).kind === 'CustomResourceDefinition') continue;
    const inContainers = attempt(problems, () => changeContainers(item.value, change));
    if (inContainers?.kind === 'map') item.value = inContainers;
    for (const spec of specs) {
      // Images are found, never made.
      const value = attempt(problems, () => changeField(item.value, spec, change));
      if (value !== null) item.value = value;
    }
  }
}

/** Changes the images of containers, however deep they are. */
function changeContainers(node: Traced, change: (image: Traced) => Traced): Traced {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => changeContainers(item, change)),
    );
  }
  let result = node;
  for (const [key, value] of node.entries) {
    let changed = changeContainers(value, change);
    if (changed.kind === 'seq' && (key === 'containers' || key === 'initContainers')) {
      changed = withItems(
        changed,
        changed.items.map((item) => {
          const image = item.kind === 'map' ? item.entries.get('image') : undefined;
          return item.kind === 'map' && image !== undefined && !isNothing(image)
            ? withEntry(item, 'image', change(image))
            : item;
        }),
      );
    }
    result = withEntry(result, key, changed);
  }
  return result;
}

function renamed(text: string, image: TracedMap): string {
  const field = (key: string): string => textOf(image.entries.get(key));
  const [newTag, newDigest, suffix] = [field('newTag'), field('digest'), field('tagSuffix')];
  const parts = splitImage(text);
  const name = field('newName') || parts.name;
  let { tag, digest } = parts;
  if (newTag !== '' || newDigest !== '') {
    tag = newTag;
    digest = newDigest;
  } else if (suffix !== '') {
    tag += suffix;
    digest = '';
  }
  return name + (tag === '' ? '' : `:${tag}`) + (digest === '' ? '' : `@${digest}`);
}

function splitImage(image: string): Readonly<{ name: string; tag: string; digest: string }> {
  const slash = image.indexOf('/');
  const from = slash > 0 ? slash : 0;
  const at = image.indexOf('@', from);
  const colon = image.indexOf(':', from);
  const hasTag = colon >= 0 && (at < 0 || colon < at);
  const nameEnd = hasTag ? colon : at >= 0 ? at : image.length;
  return {
    name: image.slice(0, nameEnd),
    tag: hasTag ? image.slice(colon + 1, at >= 0 ? at : undefined) : '',
    digest: at >= 0 ? image.slice(at + 1) : '',
  };
}
