import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameValue } from '../incremental/same-value.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { editDocument, type YamlEdit } from './edit.ts';
import { editValue } from './edit/edit-value.ts';
import type { Json, JsonObject, Path } from './json.ts';
import { parseDocument } from './parse.ts';
import { concreteYaml, jsonValues, tapeOf, type Tape } from './testing/concrete-yaml.ts';

function pathsIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? (value as readonly Json[]).map((item, at) => [at, item] as const)
    : Object.entries(value as JsonObject);
  return [path, ...entries.flatMap(([step, item]) => pathsIn(item, [...path, step]))];
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((found, step) => (found as Record<string | number, Json>)[step] ?? null, value);

function pickEdit(value: Json, tape: Tape, added: Json): YamlEdit {
  const paths = pathsIn(value).filter((path) => path.length > 0);
  const path = paths[tape.take(paths.length)] ?? [];
  const lists = pathsIn(value).filter((one) => Array.isArray(at(value, one)));
  const list = lists[tape.take(Math.max(1, lists.length))];
  const length = list === undefined ? 0 : (at(value, list) as readonly Json[]).length;
  switch (tape.take(8)) {
    case 0:
      return { op: 'set', path, value: added };
    case 1:
      return { op: 'remove', path };
    case 2:
      return {
        op: 'set',
        path: [
          ...path.slice(0, -1),
          typeof path.at(-1) === 'number'
            ? (at(value, path.slice(0, -1)) as readonly Json[]).length
            : 'fresh',
        ],
        value: added,
      };
    case 3:
      return typeof path.at(-1) === 'string'
        ? { op: 'rename', path, key: ['renamed', 'yes', 'a: b'][tape.take(3)] ?? '' }
        : { op: 'remove', path };
    case 4:
      return { op: 'insert', path: list ?? ['list'], index: tape.take(length + 1), value: added };
    case 5:
      return { op: 'append', path: list ?? ['list'], value: added };
    case 6:
      return list !== undefined && length > 1
        ? { op: 'move', path: list, from: tape.take(length), to: tape.take(length) }
        : { op: 'append', path: list ?? ['list'], value: added };
    default:
      return { op: 'set', path: ['new', 'deep', 0, 'x'], value: added };
  }
}

const cases = fc
  .tuple(concreteYaml, fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), jsonValues)
  .map(([source, numbers, added]) => ({ source, edit: pickEdit(source.value, tapeOf(numbers), added) }));

/** Whether a comment may be removed with what the edit deletes or rewrites. */
function mayGo(path: Path, edit: YamlEdit): boolean {
  const within = edit.path.every((step, index) => path[index] === step);
  return within && (edit.op === 'remove' || (edit.op === 'set' && path.length > edit.path.length));
}

describe('editDocument', () => {
  test('reads the generated documents as the values they were written from', () => {
    fc.assert(
      fc.property(concreteYaml, ({ text, value }) => {
        const doc = parseDocument(text);
        expect(doc.problems).toEqual([]);
        expect(sameValue(doc.value ?? null, value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('makes the text have the edited value, and keeps every comment outside of what is removed', () => {
    fc.assert(
      fc.property(cases, ({ source, edit }) => {
        const doc = parseDocument(source.text);
        const wanted = editValue(source.value, edit);
        fc.pre(wanted.ok);
        const result = editDocument(doc, [edit]);
        expect(result).toMatchObject({ ok: true });
        if (!result.ok || !wanted.ok) return;
        const text = applyEdits(source.text, result.edits);
        expect(sameValue(parseDocument(text).value ?? null, wanted.value)).toBe(true);
        for (const comment of source.comments) {
          if (!mayGo(comment.path, edit)) expect(text).toContain(comment.text);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('does nothing where nothing changes', () => {
    fc.assert(
      fc.property(concreteYaml, ({ text, value }) => {
        const edits = pathsIn(value).map((path): YamlEdit => ({ op: 'set', path, value: at(value, path) }));
        expect(editDocument(parseDocument(text), edits)).toEqual({ ok: true, edits: [] });
      }),
      { numRuns: 300 },
    );
  });
});
