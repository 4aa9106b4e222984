import { applyEdits } from '../../src/core/text/apply-edits.ts';
import { sameValue } from '../../src/core/incremental/same-value.ts';
import { editDocument, type YamlEdit } from '../../src/core/yaml/edit.ts';
import { editValue } from '../../src/core/yaml/edit/edit-value.ts';
import { isObject } from '../../src/core/yaml/is-object.ts';
import type { Json, Path } from '../../src/core/yaml/json.ts';
import { parseDocument } from '../../src/core/yaml/parse.ts';
import { splitDocuments } from '../../src/core/yaml/split.ts';
import type { Random } from '../../bench/random.ts';
import { mutated } from '../mutate.ts';
import { sources } from '../sources.ts';
import { must, type Subject } from '../subject.ts';

const VALUES: readonly Json[] = [
  '',
  'a',
  'yes',
  'a: b',
  '# c',
  '- x',
  '1',
  1,
  -0.5,
  true,
  null,
  [],
  {},
  ['x'],
  { a: [1, { b: '|\n' }] },
  'é💥\n  x\n',
];

/** What an edit of a document promises: the text of the result has the edited value, or the edit is refused. */
export const edits: Subject = {
  name: 'edits',
  run(random) {
    const source = random.pick(splitDocuments(random.pick(sources)));
    const text = random.chance(0.5) ? source : mutated(source, random, 3);
    const doc = parseDocument(text);
    if (doc.problems.length > 0 || doc.value === undefined) return;
    const edit = randomEdit(doc.value, random);
    const expected = editValue(doc.value, edit);
    const planned = editDocument(doc, [edit]);
    if (!planned.ok) return;
    must(expected.ok, `an edit that cannot be made was planned: ${JSON.stringify(edit)}`);
    const after = parseDocument(applyEdits(text, planned.edits));
    must(after.problems.length === 0, `the result does not parse: ${JSON.stringify(edit)}`);
    must(
      sameValue(after.value ?? null, expected.value),
      `${JSON.stringify(edit)} made ${JSON.stringify(after.value)} instead of ${JSON.stringify(expected.value)}`,
    );
  },
};

function randomEdit(value: Json, random: Random): YamlEdit {
  const paths = pathsIn(value);
  const path = random.pick(paths);
  const added = random.pick(VALUES);
  const lists = paths.filter((one) => Array.isArray(at(value, one)));
  if (lists.length > 0 && random.chance(0.4)) {
    const list = random.pick(lists);
    const length = (at(value, list) as readonly Json[]).length;
    if (length > 1 && random.chance(0.3))
      return { op: 'move', path: list, from: random.below(length), to: random.below(length) };
    return random.chance(0.5)
      ? { op: 'append', path: list, value: added }
      : { op: 'insert', path: list, index: random.below(length + 1), value: added };
  }
  if (path.length > 0 && random.chance(0.3)) return { op: 'remove', path };
  if (typeof path.at(-1) === 'string' && random.chance(0.15))
    return { op: 'rename', path, key: random.pick(['renamed', 'yes', 'a: b', '']) };
  const isIn = isObject(at(value, path)) && random.chance(0.5);
  return { op: 'set', path: isIn ? [...path, random.pick(['fresh', 'a: b', '1'])] : path, value: added };
}

function pathsIn(value: Json, path: Path = []): readonly Path[] {
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((item, index) => [index, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [path, ...entries.flatMap(([step, item]) => pathsIn(item, [...path, step]))];
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((found, step) => (found as Record<string | number, Json>)[step] ?? null, value);
