import { expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { FILE, modelOf, analysisOf } from '../testing/workspace.ts';
import { analyze } from '../analysis.ts';
import { createEngine } from './create-engine.ts';
import type { Rule } from './define-rule.ts';
import { runRules } from './run-rules.ts';

const rule = (code: string, each: Rule['each']): Rule => ({
  code,
  severity: 'error',
  title: '',
  why: '',
  fix: '',
  examples: { bad: '', good: '' },
  ...(each && { each }),
});

const config = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const two = `${config('a')}---\n${config('b')}`;

test('a rule that breaks is a finding of its own, and the others go on', () => {
  const engine = createEngine([
    rule('test/breaks', () => {
      throw new Error('oh no');
    }),
    rule('test/works', function* ({ resource }) {
      yield { on: resource, path: ['metadata', 'name'], message: 'seen' };
    }),
  ]);
  const found = engine(analysisOf(config('a')));
  expect(found.map(({ code }) => code)).toEqual(['engine/rule-failed', 'test/works']);
  expect(found[0]?.message).toContain('test/breaks');
});

test('only what changed is looked at again', () => {
  const seen: string[] = [];
  const engine = createEngine([
    rule('test/looks', ({ resource }) => {
      seen.push(resource.name);
      return [];
    }),
  ]);
  const reading = { scopeOf, defaultNamespace: 'default' };
  const model = modelOf(two);
  const first = analyze(model, defaultOptions);
  engine(first);
  const at = two.indexOf('name: b') + 6;
  const edit = {
    path: FILE,
    type: 'edit' as const,
    edits: [{ span: { start: at, end: at + 1 }, text: 'c' }],
  };
  engine(analyze(updateModel(model, [edit], reading), defaultOptions, first));
  expect(seen).toEqual(['a', 'b', 'c']);
});

test('findings come by file and place, whatever the order of rules and documents', () => {
  const text = 'apiVersion: v1\nkind: Service\nmetadata:\n  namespace: x\nspce: {}\n';
  const files = ['b.yaml', 'a.yaml'].map((path) => ({ path, text: text.replace('x', path[0] ?? '') }));
  const model = loadModel(files, { scopeOf, defaultNamespace: 'default' });
  const found = runRules(analyze(model, defaultOptions));
  const places = found.map(({ at }) => `${at.file} ${String(at.span.start).padStart(4)}`);
  expect(places).toEqual(places.toSorted());
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

test('a text without objects is checked, too', () => {
  expect(runRules(analysisOf('services:\n  web:\n    image: nginx\n')).map(({ code }) => code)).toEqual([
    'text/other-file',
  ]);
  expect(runRules(analysisOf('kind: [\n')).map(({ code, resource }) => [code, resource])).toEqual([
    ['text/syntax', null],
  ]);
  expect(runRules(analysisOf('# nothing\n---\n'))).toEqual([]);
});
