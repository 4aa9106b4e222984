import type { AliasEvent, Event } from './events/event.ts';
import { lineMapOf, positionAt } from '../text/line-map.ts';
import type { YamlProblem } from './document.ts';
import { eventSpan } from './event-span.ts';
import type { Json } from './json.ts';
import { readKey } from './scalars.ts';
import { actionAt } from './template.ts';

const aliasSpan = (event: AliasEvent) => ({ start: event.anchorStart - 1, end: event.anchorEnd });

/** The second of two equal keys of the mapping whose first key is the event at `first`. */
export function duplicateKey(
  text: string,
  events: readonly Event[],
  first: number,
  second: number,
  key: string,
): YamlProblem {
  const earlier = eventSpan(events, keyEvent(text, events, first, key) ?? first);
  const { line } = positionAt(lineMapOf(text), earlier.start);
  return {
    code: 'duplicate-key',
    message: `"${key}" is already set in line ${line} of this document; only the last one would count`,
    hint: 'Keep one of the two and delete the other.',
    span: eventSpan(events, second),
  };
}

function keyEvent(text: string, events: readonly Event[], first: number, key: string): number | undefined {
  let depth = 0;
  let isKey = true;
  for (let index = first; index < events.length; index++) {
    const event = events[index];
    if (event === undefined || (event.type === 'end' && depth === 0)) return undefined;
    if (event.type === 'scalar' && depth === 0 && isKey && readKey(text, event) === key) return index;
    if (event.type === 'mapping' || event.type === 'sequence') depth++;
    else if (event.type === 'end') depth--;
    if (depth === 0) isKey = !isKey;
  }
  return undefined;
}

/** A key that JSON objects cannot have: empty, a collection, or a number beyond 63 bits. */
export function badKey(text: string, events: readonly Event[], index: number, value: Json): YamlProblem {
  const span = keySpan(events, index);
  const template = typeof value === 'object' && value !== null ? actionAt(text, span.start) : null;
  if (template !== null) return templateProblem(template);
  return {
    code: 'syntax',
    ...wordsForKey(value),
    span,
  };
}

function wordsForKey(value: Json): Pick<YamlProblem, 'message' | 'hint'> {
  if (typeof value === 'number')
    return {
      message: 'This key is a number above 9223372036854775807, which kubectl cannot read',
      hint: 'Put quotes around it.',
    };
  return {
    message: value === null ? 'This key is empty' : 'A key must be a plain word, not a list or a mapping',
    hint: 'Write a name in front of the colon; put quotes around it if it holds brackets or braces.',
  };
}

/** The event at `index` is the one that ended the key; a collection's first event is what can be pointed at. */
function keySpan(events: readonly Event[], index: number) {
  let depth = 0;
  for (let at = index; at >= 0; at--) {
    const type = events[at]?.type;
    if (type === 'end') depth++;
    else if (type === 'mapping' || type === 'sequence') depth--;
    if (depth === 0) return eventSpan(events, at);
  }
  return eventSpan(events, index);
}

const CLOSING: Readonly<Record<string, string>> = { '{%': '%}', '<%': '%>' };

/** @param opening with what the action begins that is at fault */
export const templateProblem = (span: { start: number; end: number }, opening = '{{'): YamlProblem => ({
  code: 'template',
  message: `This is a template, not a manifest yet: ${opening} … ${CLOSING[opening] ?? '}}'} is not YAML`,
  hint: 'Run "helm template" (or the tool it was written for) and open what it prints.',
  span,
});

export const badMerge = (_text: string, events: readonly Event[], index: number): YamlProblem => ({
  code: 'anchor',
  message: 'The value of "<<:" is not a mapping, so there is nothing to merge',
  hint: 'Name an anchor of a mapping, for example "<<: *defaults", or a list of such names.',
  span: eventSpan(events, index),
});

export const badScalar = (events: readonly Event[], index: number, message: string): YamlProblem => ({
  code: 'syntax',
  message,
  hint: 'Correct the value, or put quotes around it if it is meant as text.',
  span: eventSpan(events, index),
});

export const unknownAnchor = (event: AliasEvent, name: string): YamlProblem => ({
  code: 'anchor',
  message: `"*${name}" refers to an anchor, but there is no "&${name}" before it in this document`,
  hint: `Write "&${name}" in front of the value that is meant, or put quotes around the text if no reference is meant.`,
  span: aliasSpan(event),
});

export const recursiveAnchor = (event: AliasEvent, name: string): YamlProblem => ({
  code: 'anchor',
  message: `"*${name}" is inside of "&${name}": the value would contain itself`,
  hint: 'Write the value out instead of referring to it.',
  span: aliasSpan(event),
});

export const aliasBomb = (event: AliasEvent): YamlProblem => ({
  code: 'alias-bomb',
  message:
    'Written out, the references of this document would make it many times as large; kubectl refuses such documents',
  hint: 'Use fewer references (*name) to references, or write the values out.',
  span: aliasSpan(event),
});
