import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../../analysis.ts';
import { sameValue } from '../../incremental/same-value.ts';
import { valueAt } from '../../model/access.ts';
import { loadModel } from '../../model/update-model.ts';
import { defaultOptions } from '../../model/options.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import type { WriteTo } from '../../model/write-to.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { planCalls } from '../../planning/plan-calls.ts';
import { editValue } from '../../yaml/edit/edit-value.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { UncheckedCall } from '../command-call.ts';
import { applyPlan, filesOf, inverse, type Files } from '../testing/workspace.ts';
import { MANY_WAYS } from '../testing/many-ways.ts';

const ROOTS = ['overlays/dev', 'overlays/prod', 'plain'];

function open(files: Files, view: string): Analysis {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  return analyze(loadModel(texts, { scopeOf, defaultNamespace: 'default' }), { ...defaultOptions, view });
}

const before = new Map(ROOTS.map((root) => [root, open(MANY_WAYS, root)]));
const beforeIn = (root: string): Analysis => {
  const analysis = before.get(root);
  if (!analysis) throw new Error(`There is no root ${root}.`);
  return analysis;
};

/** Each object of each root, and each path in it. */
const targets = ROOTS.flatMap((root) =>
  [...beforeIn(root).model.resources.values()].flatMap((resource) =>
    pathsIn(resource.value).map((path) => ({ root, resource, path })),
  ),
);

function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part as Json, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner].filter(({ length }) => length > 0);
}

const anyValue = fc.constantFrom<Json>('new', 7, true, null, '# x', [], ['x'], { a: 'b' }, { name: 'web' }, [
  { name: 'web', port: 1 },
]);
const anyIndex = fc.nat(3);

/** A command on a value, and the edit of the object that it asks for. */
type Asked = Readonly<{ call: UncheckedCall; edits: readonly YamlEdit[] }>;

const anyEdit = (resource: Resource, path: Path): fc.Arbitrary<Asked> => {
  const { key } = resource;
  const last = path.at(-1);
  const list = path
    .map((_, index) => path.slice(0, path.length - index))
    .find((one) => Array.isArray(valueAt(resource.value, one)));
  const inList: fc.Arbitrary<Asked>[] = list
    ? [
        anyValue.map((value) => ({
          call: { id: 'append', args: { key, path: list, value } },
          edits: [{ op: 'append', path: list, value }],
        })),
        fc.tuple(anyIndex, anyValue).map(([index, value]) => ({
          call: { id: 'insert', args: { key, path: list, index, value } },
          edits: [{ op: 'insert', path: list, index, value }],
        })),
        fc.tuple(anyIndex, anyIndex).map(([from, to]) => ({
          call: { id: 'move-item', args: { key, path: list, from, to } },
          edits: [{ op: 'move', path: list, from, to }],
        })),
      ]
    : [];
  return fc.oneof(
    ...inList,
    anyValue.map((value): Asked => ({
      call: { id: 'set', args: { key, path, value } },
      edits: [{ op: 'set', path, value }],
    })),
    fc.tuple(anyValue, fc.constantFrom('fresh', 'labels', 'port')).map(([value, name]): Asked => ({
      call: { id: 'set', args: { key, path: [...path, name], value } },
      edits: [{ op: 'set', path: [...path, name], value }],
    })),
    fc.constant<Asked>({
      call: { id: 'unset', args: { key, path } },
      edits: [{ op: 'remove', path }],
    }),
    fc.constant<Asked>(
      typeof last === 'string'
        ? {
            call: { id: 'rename-key', args: { key, path, name: 'fresh' } },
            edits: [{ op: 'rename', path, key: 'fresh' }],
          }
        : { call: { id: 'unset', args: { key, path } }, edits: [{ op: 'remove', path }] },
    ),
  );
};

const anyTarget = fc.nat(targets.length - 1).chain((index) => {
  const target = targets[index];
  if (!target) throw new Error('There are targets.');
  return anyEdit(target.resource, target.path).map((asked) => ({ ...target, ...asked }));
});

function wanted(resource: Resource, edits: readonly YamlEdit[]): Json | undefined {
  let { value }: Readonly<{ value: Json }> = resource;
  for (const edit of edits) {
    const next = editValue(value, edit);
    if (!next.ok) return undefined;
    value = next.value;
  }
  return value;
}

/** The objects of a root that are not what they were. */
function changedIn(root: string, after: Files): readonly Resource[] {
  const then = open(after, root).model.resources;
  return [...beforeIn(root).model.resources.values()].filter((resource) => {
    const now = then.get(resource.key);
    return !now || !sameValue(now.value, resource.value);
  });
}

const anyChoice = fc.constantFrom<WriteTo>('written', 'base', 'patch');

test('an edit of an object in view makes just what was asked for, or is refused with a reason', () => {
  let planned = 0;
  const property = fc.property(anyTarget, anyChoice, ({ root, resource, call, edits }, writeTo) => {
    const analysis = beforeIn(root);
    const plan = planCalls(analysis, [call], writeTo);
    if (!plan.ok) {
      expect(plan.reason).not.toMatch(/^$|Internal error/);
      return;
    }
    planned++;
    const files = filesOf(analysis);
    const after = applyPlan(files, plan.edits);
    expect(applyPlan(after, inverse(files, plan.edits))).toMatchObject(files);
    const said = plan.caveats.map(({ message }) => message).join('\n');
    const value = wanted(resource, edits);
    const made = [...open(after, root).model.resources.values()];
    expect(made.map((one) => one.value)).toContainEqual(value);
    for (const other of changedIn(root, after))
      if (other.key !== resource.key) expect(said).toContain(other.name);
    for (const one of ROOTS)
      if (one !== root && changedIn(one, after).length > 0) expect(said).toContain(one);
    // Each line that changed is of one file; what others hold stays to the byte.
    const touched = new Set(plan.edits.map(({ path }) => path));
    for (const path of Object.keys(files)) if (!touched.has(path)) expect(after[path]).toBe(files[path]);
  });
  fc.assert(property, { numRuns: 150 });
  expect(planned).toBeGreaterThan(0);
}, 60_000);

/** Every object of every root, with what is done to it as a whole, and how it is called afterwards. */
const wholes = ROOTS.flatMap((root) =>
  [...beforeIn(root).model.resources.values()].flatMap(({ key, group, kind, namespace, name }) => {
    const renamed = name.replace(/[a-z]+$/, 'fresh');
    const called = (identity: Readonly<{ namespace: string; name: string }>) =>
      resourceKey({ group, kind, ...identity });
    return [
      {
        root,
        key,
        call: { id: 'rename', args: { key, name: renamed, follow: true } },
        after: called({ namespace, name: renamed }),
        goes: true,
      },
      {
        root,
        key,
        call: { id: 'move', args: { keys: [key], namespace: 'elsewhere', follow: true } },
        after: called({ namespace: 'elsewhere', name }),
        goes: true,
      },
      {
        root,
        key,
        call: { id: 'delete', args: { keys: [key], references: 'remove' } },
        after: null,
        goes: true,
      },
      {
        root,
        key,
        call: { id: 'duplicate', args: { keys: [key] } },
        after: called({ namespace, name: `${name}-copy` }),
        goes: false,
      },
    ];
  }),
);

test.each(wholes.map((one) => [`${one.call.id} ${one.key} of ${one.root}`, one] as const))(
  '%s',
  (_, { root, key, call, after, goes }) => {
    const analysis = beforeIn(root);
    const plan = planCalls(analysis, [call]);
    if (!plan.ok) {
      expect(plan.reason).not.toMatch(/^$|Internal error/);
      return;
    }
    const files = filesOf(analysis);
    const texts = applyPlan(files, plan.edits);
    expect(applyPlan(texts, inverse(files, plan.edits))).toMatchObject(files);
    const then = open(texts, root).model.resources;
    expect(then.has(key)).toBe(!goes);
    if (after) expect(then.has(after)).toBe(true);
    const said = plan.caveats.map(({ message }) => message).join('\n');
    for (const one of ROOTS)
      if (one !== root && changedIn(one, texts).length > 0) expect(said).toContain(one);
    // No other goes or comes, unless that is said.
    const was = analysis.model.resources;
    for (const one of was.values())
      if (one.key !== key && !then.has(one.key)) expect(said).toContain(`${one.name} changes as well`);
    for (const one of then.values())
      if (one.key !== after && !was.has(one.key)) expect(said).toMatch(/ (?:comes|changes) as well/);
  },
);
