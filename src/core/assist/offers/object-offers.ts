import { kinds } from '../../kinds/registry.ts';
import type { Kind } from '../../kinds/define-kind.ts';
import { isKindServed } from '../../kinds/served-versions.ts';
import { starterIn } from '../../kinds/starter-in.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Json } from '../../yaml/json.ts';
import { namesAt } from '../blocks/block.ts';
import { objects, type ObjectBlock } from '../blocks/object-blocks.ts';
import type { Offer } from '../completion.ts';
import { namespacesOf, type CompletionContext } from '../completion-context.ts';
import { hole, type Template } from '../../yaml/value-template.ts';
import { offerWriter } from '../offer-writer.ts';
import { preview } from './block-offers.ts';

/** Names for a starter that become placeholders. */
const NAME = 'name-to-fill-in';
const NAMESPACE = 'namespace-to-fill-in';

/**
 * Whole objects where a document is empty; behind a complete object, as a document of their own.
 *
 * @param separated a marker has to come first
 */
export function objectOffers(place: CompletionContext, separated: boolean): readonly Offer[] {
  const shown = kinds.filter((kind) => isKindServed(kind, place.options));
  const writer = offerWriter(place);
  const names = namesAt(place);
  const marker = separated ? '---\n' : '';
  const offer = (label: string, detail: string, description: string, body: Template): Offer => {
    const insert = `${marker}${writer.block(body, false)}${place.cursor.style === 'block' ? '\n' : ''}`;
    const documentation = `${description}\n\n${preview(insert)}`;
    return { label, insert, detail, documentation, kind: 'object' };
  };
  return shown.flatMap((kind) => {
    const { group, description } = kind;
    const richer = objects.filter(
      (object: ObjectBlock) => object.kind === kind.kind && object.group === group,
    );
    return [
      offer(kind.kind, group === '' ? 'core' : group, description, starterOf(kind, place)),
      ...richer.map(({ label, description: about, body }) =>
        offer(label, 'whole object', about, body(names, namespaceHole(place))),
      ),
    ];
  });
}

function starterOf(kind: Kind, place: CompletionContext): Template {
  const text = starterIn(kind, place.options, NAME, NAMESPACE);
  return withHoles(parseDocument(text).value ?? {}, place, `my-${kind.kind.toLowerCase()}`);
}

const namespaceHole = (place: CompletionContext): Template => {
  const all = namespacesOf(place);
  const { defaultNamespace } = place.options;
  // Where something is already, more belongs.
  const preset = all.includes(defaultNamespace) ? defaultNamespace : (all[0] ?? defaultNamespace);
  const choices = all.includes(preset) ? all : [...all, preset];
  return hole(preset, choices.length > 1 ? choices.slice(0, 12) : [], 'namespace');
};

/** A value with placeholders for its names; a name inside a longer text stays as the preset. */
function withHoles(value: Json, place: CompletionContext, name: string): Template {
  if (value === NAME) return hole(name, [], 'name');
  if (value === NAMESPACE) return namespaceHole(place);
  if (typeof value === 'string') return value.replaceAll(NAME, name);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => withHoles(item, place, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.replaceAll(NAME, name), withHoles(item, place, name)]),
    );
  }
  return value ?? '';
}
