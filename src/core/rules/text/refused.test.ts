import { expect, test } from 'vitest';
import { analyze } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import { loadModel } from '../../model/update-model.ts';

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n';
const other = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';

function seen(text: string) {
  const model = loadModel([{ path: 'all.yaml', text }], { scopeOf, defaultNamespace: 'default' });
  const { findings } = analyze(model, defaultOptions);
  return {
    objects: [...model.resources.values()].map(({ name }) => name),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    warnings: findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  };
}

/** What kubectl fails at around a document, whatever stands in it. */
const frames: readonly string[] = [
  ...['|', '>', '|2+', 'text', '"text"', '{a: b}', '[1]', '!!map', '&a', '*a', '"#"'].map(
    (header) => `--- ${header}\n${manifest}`,
  ),
  `--- ${manifest}`,
  `--- |\n${manifest.replaceAll(/^/gm, '  ').trimEnd()}\n`,
  `--- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n`,
  `--- |\n{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}}\n`,
  `---\n${manifest}# \u0007\n`,
];

test.each(frames)('what kubectl fails at is said of %j, and the object is read', (text) => {
  expect(seen(text).errors).toEqual(['text/refused']);
  expect(seen(text).objects).toEqual(['b']);
  expect(seen(`${other}${text}`).errors).toEqual(['text/refused']);
  expect(seen(`${other}${text}`).objects).toEqual(['a', 'b']);
  // The manifest behind it is read for itself.
  expect(seen(`${text}---\n${other}`).objects).toEqual(['b', 'a']);
});

test.each(['--- |\njust text\n', '--- text\n', '--- |\napiVersion: v1\nnote: x\n'])(
  '%j is no manifest',
  (text) => {
    expect(seen(text)).toEqual({ objects: [], errors: [], warnings: [] });
  },
);

test.each([`---\n...\n${manifest}`, `---\n%YAML 1.1\n${manifest}`])(
  '%j has no value at the beginning of a file, and fails behind a document',
  (text) => {
    expect(seen(text)).toEqual({ objects: [], errors: [], warnings: ['text/ignored'] });
    expect(seen(`${other}${text}`).errors).toEqual(['text/refused']);
  },
);
