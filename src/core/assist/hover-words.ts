import { parseKey } from '../model/resource.ts';
import { qualifiedName } from '../topology/describe.ts';
import type { EdgeState } from '../topology/graph.ts';
import type { FieldMeaning } from './field-meaning.ts';
import type { HoveredReference } from './hover.ts';
import { inMarkdown, meaningWords } from './meaning-words.ts';

const STATES: Readonly<Record<EdgeState, string>> = {
  ok: 'works',
  refused: 'is refused',
  missing: 'leads to nothing',
  unknown: 'cannot be checked here',
};

/** A hover in Markdown. Names from manifests are escaped: they are words here, never markup. */
export function hoverWords(field: FieldMeaning | null, reference: HoveredReference | null): string {
  return [...(reference ? [referenceWords(reference)] : []), ...(field ? fieldWords(field) : [])].join(
    '\n\n',
  );
}

function referenceWords({ target, state, reason }: HoveredReference): string {
  const object = parseKey(target);
  return `The reference to ${object.kind} **${inMarkdown(qualifiedName(object))}** ${STATES[state]}${reason === null ? '.' : `: ${inMarkdown(/[.!?]$/.test(reason) ? reason : `${reason}.`)}`}`;
}

function fieldWords(field: FieldMeaning): readonly string[] {
  const type = field.required ? `${field.type}, required` : field.type;
  return [`**${inMarkdown(field.title)}** · ${type}`, ...meaningWords(field)];
}
