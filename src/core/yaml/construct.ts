import { createAliasBudget } from './alias-budget.ts';
import type { YamlProblem } from './document.ts';
import type { Event, ScalarEvent } from './events/event.ts';
import type { Json } from './json.ts';
import {
  aliasBomb,
  badKey,
  badMerge,
  badScalar,
  duplicateKey,
  recursiveAnchor,
  unknownAnchor,
} from './content-problem.ts';
import { keyProblem, readKey, readScalar, simpleValue, tagName } from './scalars.ts';
import { isObject } from './is-object.ts';

/** The value of a document's events, and problems of events that parse. */
export type Construction = Readonly<{ value: Json | undefined; problems: readonly YamlProblem[] }>;

type Anchor = { value: Json; size: number; open: boolean; scalar: ScalarEvent | null };

type MapFrame = {
  kind: 'map';
  value: Record<string, Json>;
  /** The key whose value comes next; undefined before a key, null behind one that JSON cannot have. */
  key: string | null | undefined;
  /** The event of that key. */
  keyEvent: number;
  merging: boolean;
  /** The action that it is, where it is no mapping but a template (`{{ … }}`). */
  template: string | null;
  /** Keys from a merge: setting them again is not a mistake. */
  merged: Set<string> | null;
  firstEvent: number;
  anchor: Anchor | null;
  sizeBefore: number;
};
type SeqFrame = { kind: 'seq'; value: Json[]; anchor: Anchor | null; sizeBefore: number };
type Frame = MapFrame | SeqFrame;

/** A damaged document can repeat keys thousands of times; the first few are enough. */
const MAX_REPORTED = 20;

class Refusal extends Error {
  constructor(readonly problem: YamlProblem) {
    super(problem.message);
  }
}

/**
 * Builds the value of `events` as go-yaml 2 builds it: the last of two equal keys wins, a merge
 * overwrites the keys before it and is overwritten by those after it, keys become strings. A template's action in the
 * place of a value is kept as its text.
 */
export function construct(text: string, events: readonly Event[]): Construction {
  const problems: YamlProblem[] = [];
  try {
    return { value: build(text, events, problems), problems };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { value: undefined, problems: [...problems, error.problem] };
  }
}

function build(text: string, events: readonly Event[], problems: YamlProblem[]): Json {
  const anchors = new Map<string, Anchor>();
  const budget = createAliasBudget();
  const frames: Frame[] = [];
  let top: Frame | undefined;
  let root: Json = null;

  const report = (found: YamlProblem): void => {
    if (problems.length < MAX_REPORTED) problems.push(found);
  };

  const add = (value: Json, event: number): void => {
    if (top === undefined) root = value;
    else if (top.kind === 'seq') top.value.push(value);
    else if (top.key === undefined) {
      // A key that is a collection or an alias of one.
      takeKey(top, undefined, value, event);
    } else {
      const frame = top;
      const { key } = frame;
      frame.key = undefined;
      if (frame.merging) merge(frame, events[event]?.type === 'alias' && Array.isArray(value) ? null : value);
      else if (key !== null && key !== undefined) put(frame, key, value);
    }
  };

  const takeKey = (frame: MapFrame, key: string | undefined, value: Json, event: number): void => {
    frame.keyEvent = event;
    frame.key = key ?? null;
    if (key !== undefined) return;
    const found = badKey(text, events, event, value);
    report(found);
    if (found.code === 'template') frame.template = text.slice(found.span.start, found.span.end);
  };

  const put = (frame: MapFrame, key: string, value: Json): void => {
    if (
      Object.hasOwn(frame.value, key) &&
      frame.merged?.has(key) !== true &&
      problems.length < MAX_REPORTED
    ) {
      report(duplicateKey(text, events, frame.firstEvent, frame.keyEvent, key));
    }
    frame.merged?.delete(key);
    assign(frame.value, key, value);
  };

  const merge = (frame: MapFrame, value: Json): void => {
    frame.merging = false;
    const sources = Array.isArray(value) ? (value as readonly Json[]).toReversed() : [value];
    for (const source of sources) {
      if (!isObject(source)) {
        report(badMerge(text, events, frame.keyEvent));
        return;
      }
      frame.merged ??= new Set();
      for (const key of Object.keys(source)) {
        assign(frame.value, key, source[key] ?? null);
        frame.merged.add(key);
      }
    }
  };

  const checkedValue = (event: ScalarEvent, index: number): Json => {
    const { value, problem } = readScalar(text, event);
    if (problem !== undefined) report(badScalar(events, index, problem));
    return value;
  };

  const anchorOf = (
    event: { anchorStart: number; anchorEnd: number },
    value: Json,
    scalar: ScalarEvent | null,
  ): Anchor | null => {
    if (event.anchorStart === -1) return null;
    const anchor = { value, size: 1, open: scalar === null, scalar };
    anchors.set(text.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  };

  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) break;
    switch (event.type) {
      case 'scalar': {
        budget.count();
        if (top?.kind === 'map' && top.key === undefined) {
          if (isMergeKey(text, event)) {
            top.key = '<<';
            top.keyEvent = index;
            top.merging = true;
            break;
          }
          const problem = keyProblem(text, event);
          if (problem !== undefined) report(badScalar(events, index, problem));
          const key = readKey(text, event);
          if (key === undefined) takeKey(top, key, readScalar(text, event).value, index);
          else {
            top.keyEvent = index;
            top.key = key;
          }
          if (event.anchorStart !== -1) anchorOf(event, readScalar(text, event).value, event);
          break;
        }
        const value = simpleValue(text, event) ?? checkedValue(event, index);
        anchorOf(event, value, event);
        add(value, index);
        break;
      }
      case 'mapping': {
        const sizeBefore = budget.size();
        budget.count();
        const value: Record<string, Json> = {};
        top = {
          kind: 'map',
          value,
          key: undefined,
          keyEvent: 0,
          merging: false,
          template: null,
          merged: null,
          firstEvent: index + 1,
          anchor: anchorOf(event, value, null),
          sizeBefore,
        };
        frames.push(top);
        break;
      }
      case 'sequence': {
        const sizeBefore = budget.size();
        budget.count();
        const value: Json[] = [];
        top = {
          kind: 'seq',
          value,
          anchor: anchorOf(event, value, null),
          sizeBefore,
        };
        frames.push(top);
        break;
      }
      case 'alias': {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const anchor = anchors.get(name);
        if (anchor === undefined) throw new Refusal(unknownAnchor(event, name));
        if (anchor.open) throw new Refusal(recursiveAnchor(event, name));
        if (!budget.expand(anchor.size)) throw new Refusal(aliasBomb(event));
        if (anchor.scalar !== null && top?.kind === 'map' && top.key === undefined)
          takeKey(top, readKey(text, anchor.scalar), anchor.value, index);
        else add(anchor.value, index);
        break;
      }
      case 'end': {
        const done = frames.pop();
        if (done === undefined) return root;
        top = frames.at(-1);
        if (done.anchor !== null) {
          done.anchor.open = false;
          done.anchor.size = budget.size() - done.sizeBefore;
        }
        add(done.kind === 'map' ? (done.template ?? done.value) : trimmed(done), index);
        break;
      }
    }
  }
  return root;
}

/** A list that grew has room for more than it holds, several times as much where it is short. An anchor names this very one. */
const trimmed = ({ value, anchor }: SeqFrame): Json => (anchor === null ? value.slice() : value);

function isMergeKey(text: string, event: ScalarEvent): boolean {
  if (event.valueEnd - event.valueStart !== 2 || !text.startsWith('<<', event.valueStart)) return false;
  if (event.tagStart === -1) return event.style === 'plain';
  const tag = tagName(text.slice(event.tagStart, event.tagEnd));
  return tag === '!' || tag === 'tag:yaml.org,2002:merge';
}

/** `__proto__` is a key like any other in a manifest, and must not become the object's prototype. */
function assign(target: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}
