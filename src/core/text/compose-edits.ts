import { inTextOrder } from './apply-edits.ts';
import type { TextEdit } from './text-edit.ts';

/** A change as a walk over the text: keep or drop so many characters, or put some in. */
type Step = { kind: 'keep' | 'drop'; length: number } | { kind: 'put'; text: string };

/**
 * One list of edits with the effect of `first` and then `second`. `second` refers to the text after `first`, the result
 * to the text before it. Edits that touch become one.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const before = steps(first);
  const after = steps(second);
  const result = createWriter();
  let a = before.shift();
  let b = after.shift();
  while (a !== undefined && b !== undefined) {
    if (b.kind === 'put') {
      result.put(b.text);
      b = after.shift();
    } else if (a.kind === 'drop') {
      result.drop(a.length);
      a = before.shift();
    } else {
      const length = Math.min(lengthOf(a), lengthOf(b));
      if (a.kind === 'put') {
        if (b.kind === 'keep') result.put(a.text.slice(0, length));
      } else if (b.kind === 'keep') result.keep(length);
      else result.drop(length);
      if (a.kind === 'keep' && b.kind === 'keep' && length === Infinity) break;
      a = rest(a, length) ?? before.shift();
      b = rest(b, length) ?? after.shift();
    }
  }
  return result.edits();
}

const lengthOf = (step: Step): number => (step.kind === 'put' ? step.text.length : step.length);

function rest(step: Step, used: number): Step | undefined {
  if (lengthOf(step) === used) return undefined;
  return step.kind === 'put'
    ? { kind: 'put', text: step.text.slice(used) }
    : { kind: step.kind, length: step.length - used };
}

function steps(edits: readonly TextEdit[]): Step[] {
  const list: Step[] = [];
  let at = 0;
  for (const { span, text } of inTextOrder(edits)) {
    if (span.start > at) list.push({ kind: 'keep', length: span.start - at });
    if (text !== '') list.push({ kind: 'put', text });
    if (span.end > span.start) list.push({ kind: 'drop', length: span.end - span.start });
    at = span.end;
  }
  list.push({ kind: 'keep', length: Infinity });
  return list;
}

function createWriter() {
  const edits: TextEdit[] = [];
  let at = 0;
  let start = 0;
  let text = '';
  const flush = (): void => {
    if (text !== '' || at > start) edits.push({ span: { start, end: at }, text });
    text = '';
  };
  return {
    keep(length: number) {
      flush();
      at += length;
      start = at;
    },
    drop(length: number) {
      at += length;
    },
    put(added: string) {
      text += added;
    },
    edits(): readonly TextEdit[] {
      flush();
      return edits;
    },
  };
}
