import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from './events/event.ts';
import type { YamlAlias, YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSeq } from './node.ts';
import { readKey } from './scalars.ts';
import { isBlankOrEnd, isBreakOrEnd } from './events/characters.ts';
import { skipTrivia } from './trivia.ts';

/** What the builder has read so far: the next event, and the offset behind the last thing that was placed. */
type Cursor = { event: number; at: number };

/** Builds the nodes of a document of `events`. Null where there is nothing but comments and markers. */
export function buildTree(text: string, events: readonly Event[]): YamlNode | null {
  const anchors = new Map<string, YamlNode>();
  const cursor: Cursor = { event: 0, at: documentStart(text) };
  const first = events[0];
  if (first === undefined) return null;
  const isNothing =
    first.type === 'scalar' && first.valueStart === -1 && first.anchorStart === -1 && first.tagStart === -1;
  return isNothing ? null : readNode();

  function readNode(): YamlNode {
    const event = events[cursor.event++];
    switch (event?.type) {
      case 'mapping':
        return named(readMap(event));
      case 'sequence':
        return named(readSeq(event));
      case 'alias': {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const start = event.anchorStart - 1;
        cursor.at = event.anchorEnd;
        const alias: YamlAlias = {
          kind: 'alias',
          name,
          target: anchors.get(name) ?? null,
          span: { start, end: event.anchorEnd },
          start,
          anchor: null,
          tag: null,
        };
        return alias;
      }
      case 'scalar':
        return named(readScalarNode(event));
      default:
        throw new Error('a document ended inside one of its nodes');
    }
  }

  function named<Node extends YamlNode>(node: Node): Node {
    if (node.anchor !== null) anchors.set(node.anchor, node);
    return node;
  }

  // Nodes are made by the thousand, and each has what these three read of its event as fields of its own.
  type Named = ScalarEvent | MappingEvent | SequenceEvent;

  function startOf(event: Named, content: number): number {
    const anchorStart = event.anchorStart === -1 ? content : event.anchorStart - 1;
    const tagStart = event.tagStart === -1 ? content : event.tagStart;
    return Math.min(content, anchorStart, tagStart);
  }

  function anchorOf({ anchorStart, anchorEnd }: Named): string | null {
    return anchorStart === -1 ? null : text.slice(anchorStart, anchorEnd);
  }

  function tagOf({ tagStart, tagEnd }: Named): string | null {
    return tagStart === -1 ? null : text.slice(tagStart, tagEnd);
  }

  function readScalarNode(event: ScalarEvent): YamlScalar {
    const empty = event.valueStart === -1;
    const start = scalarStart(event, empty);
    const { end, regionEnd } = scalarEnd(event, empty ? start : event.valueEnd, start);
    cursor.at = regionEnd;
    return {
      kind: 'scalar',
      style: event.style,
      empty,
      indent: event.indent,
      regionEnd,
      span: { start, end },
      start: startOf(event, start),
      anchor: anchorOf(event),
      tag: tagOf(event),
    };
  }

  function scalarStart(event: ScalarEvent, empty: boolean): number {
    const { style } = event;
    const behind = Math.max(cursor.at, event.anchorEnd, event.tagEnd);
    if (empty) return behind;
    if (style === 'plain') return event.valueStart;
    if (style === 'single' || style === 'double') return event.valueStart - 1;
    return skipTrivia(text, behind);
  }

  function scalarEnd(event: ScalarEvent, end: number, start: number): { end: number; regionEnd: number } {
    const { style } = event;
    if (style === 'single' || style === 'double') return { end: end + 1, regionEnd: end + 1 };
    if (style === 'plain') return { end, regionEnd: end };
    let last = end;
    if (event.chomping === 'keep') {
      if (text[last - 1] === '\n') last--;
      if (text[last - 1] === '\r') last--;
    } else while (last > event.valueStart && isBlankOrEnd(text.charCodeAt(last - 1))) last--;
    // A block scalar without content ends with its header.
    if (last <= event.valueStart) {
      last = start;
      while (last < text.length && !/[\s]/.test(text[last] ?? '')) last++;
    }
    return { end: Math.max(last, start + 1), regionEnd: end };
  }

  function readMap(event: MappingEvent): YamlMap {
    const { flow } = event;
    // A pair inside a flow sequence (`[a: 1]`) is a mapping without braces.
    const inner = events[cursor.event];
    const keyIsMap = inner?.type === 'mapping' && inner.start === event.start;
    const braces = flow && text[event.start] === '{' && !keyIsMap;
    cursor.at = braces ? event.start + 1 : Math.max(cursor.at, event.start);
    const entries: YamlEntry[] = [];
    while (events[cursor.event]?.type !== 'end') entries.push(readEntry(flow));
    cursor.event++;
    const end = braces ? closing('}') : (entries.at(-1)?.span.end ?? event.start);
    return {
      kind: 'map',
      flow,
      entries,
      span: { start: event.start, end },
      start: startOf(event, event.start),
      anchor: anchorOf(event),
      tag: tagOf(event),
    };
  }

  function readEntry(flow: boolean): YamlEntry {
    let start = skipSeparators(flow);
    const explicit = text[start] === '?' && (flow || isBlankOrEnd(text.charCodeAt(start + 1)));
    if (explicit) cursor.at = start + 1;
    else cursor.at = start;
    const keyEvent = events[cursor.event];
    const key = readNode();
    if (!explicit) start = key.start;
    const colonAt = skipTrivia(text, cursor.at);
    const hasColon = text[colonAt] === ':';
    if (hasColon) cursor.at = colonAt + 1;
    const value = readNode();
    const merge =
      keyEvent?.type === 'scalar' &&
      key.kind === 'scalar' &&
      key.style === 'plain' &&
      text.slice(key.span.start, key.span.end) === '<<';
    return {
      name: nameOf(key, keyEvent),
      key,
      value,
      colon: hasColon ? colonAt : -1,
      explicit,
      merge,
      span: { start, end: Math.max(value.span.end, hasColon ? colonAt + 1 : key.span.end) },
    };
  }

  function nameOf(key: YamlNode, event: Event | undefined): string | null {
    if (key.kind === 'scalar' && event?.type === 'scalar') return readKey(text, event) ?? null;
    if (key.kind === 'alias' && key.target?.kind === 'scalar') return aliasName(key.target);
    return null;
  }

  function aliasName(target: YamlScalar): string | null {
    for (const event of events) {
      if (event.type !== 'scalar' || event.anchorStart === -1) continue;
      if (text.slice(event.anchorStart, event.anchorEnd) === target.anchor)
        return readKey(text, event) ?? null;
    }
    return null;
  }

  function readSeq(event: SequenceEvent): YamlSeq {
    const { flow } = event;
    cursor.at = flow ? event.start + 1 : event.start;
    const items: YamlItem[] = [];
    while (events[cursor.event]?.type !== 'end') {
      const start = skipSeparators(flow);
      cursor.at = flow ? start : start + 1;
      const value = readNode();
      items.push({
        value,
        span: { start: flow ? value.start : start, end: Math.max(value.span.end, flow ? 0 : start + 1) },
      });
    }
    cursor.event++;
    const end = flow ? closing(']') : (items.at(-1)?.span.end ?? event.start);
    return {
      kind: 'seq',
      flow,
      items,
      span: { start: event.start, end },
      start: startOf(event, event.start),
      anchor: anchorOf(event),
      tag: tagOf(event),
    };
  }

  function skipSeparators(flow: boolean): number {
    let at = skipTrivia(text, cursor.at);
    if (!flow) return at;
    while (text[at] === ',') at = skipTrivia(text, at + 1);
    return at;
  }

  function closing(sign: string): number {
    const at = skipSeparators(true);
    cursor.at = text[at] === sign ? at + 1 : at;
    return cursor.at;
  }
}

/** Behind byte order mark, comments, directives and the `---` of a document. */
export function documentStart(text: string): number {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    at = skipTrivia(text, at);
    if (text[at] !== '%') break;
    while (!isBreakOrEnd(text.charCodeAt(at))) at++;
  }
  return text.startsWith('---', at) && isBlankOrEnd(text.charCodeAt(at + 3)) ? at + 3 : at;
}
