import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { layoutGraph } from '../core/layout/layout-graph.ts';
import { defaultOptions } from '../core/model/options.ts';
import { emptyModel, fileText, loadModel, updateModel } from '../core/model/update-model.ts';
import { loadSample } from '../samples/samples.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';

const reading = { scopeOf, defaultNamespace: 'default' };
const PATH = 'a.yaml';

const BROKEN = ((await loadSample('broken-shop')) ?? []).map(({ text }) => text).join('---\n');
const SHARED = ((await loadSample('shared-gateway')) ?? []).map(({ text }) => text).join('---\n');

/** Things people and programs put where they do not belong. */
const debris = fc.constantFrom(
  '',
  ' ',
  '\n',
  '---\n',
  '- ',
  ': ',
  '"',
  '{',
  ']',
  '|\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!binary x',
  'null',
  '0x1F',
  'kind: List\nitems:\n',
  '{{ .Values.x }}',
  '\t',
  '<b>',
  '\u0000',
  '💥',
  'name: ',
  '__proto__: 1\n',
  'constructor: {}\n',
);
const damage = fc.record({ at: fc.nat(1e6), length: fc.oneof(fc.constant(0), fc.nat(200)), text: debris });
const damages = fc.array(damage, { minLength: 1, maxLength: 12 });

const editOf = ({ at, length, text }: { at: number; length: number; text: string }, before: string) => {
  const start = at % (before.length + 1);
  const span = { start, end: Math.min(start + length, before.length) };
  return { path: PATH, type: 'edit', edits: [{ span, text }] } as const;
};

/** What follows from a text, without what depends on how the text came about: ids of documents. */
const view = ({ graph, findings }: Analysis) => ({
  nodes: [...graph.nodes.values()].filter(({ name }) => name !== ''),
  edges: [...graph.edges.values()].filter(({ holder }) => !holder.includes('?')),
  findings: findings
    .filter(({ resource }) => !resource?.includes('?'))
    .map(({ code, message, path, at }) => ({ code, message, path, span: at.span })),
});

test('whatever happens to manifests, the analysis after every edit is that of the text', () => {
  fc.assert(
    fc.property(fc.constantFrom(BROKEN, SHARED), damages, (start, list) => {
      let model = loadModel([{ path: PATH, text: start }], reading);
      let analysis = analyze(model, defaultOptions);
      let text = start;
      for (const item of list) {
        model = updateModel(model, [editOf(item, text)], reading);
        const file = model.files.get(PATH);
        text = file ? fileText(file) : '';
        analysis = analyze(model, defaultOptions, analysis);
        // What the last good state of a document adds is history, which a fresh reading cannot know.
        if (file?.slots.some(({ broken }) => broken)) continue;
        const fresh = analyze(loadModel([{ path: PATH, text }], reading), defaultOptions);
        expect(view(analysis)).toEqual(view(fresh));
      }
      expect(layoutGraph(analysis.graph).boxes.size).toBe(analysis.graph.nodes.size);
    }),
    { numRuns: 20 },
  );
});

test('every question about a damaged text has an answer', async () => {
  await fc.assert(
    fc.asyncProperty(damages, fc.array(fc.nat(1e6), { maxLength: 6 }), async (list, offsets) => {
      const analyzer = createInlineAnalyzer();
      let model = updateModel(emptyModel, [{ path: PATH, type: 'put', text: BROKEN }], reading);
      let version = 1;
      await analyzer.update([{ path: PATH, type: 'put', text: BROKEN }], version);
      for (const item of list) {
        const file = model.files.get(PATH);
        const edit = editOf(item, file ? fileText(file) : '');
        model = updateModel(model, [edit], reading);
        const report = await analyzer.update([edit], ++version);
        expect(report?.version).toBe(version);
      }
      for (const offset of offsets) {
        const at = offset % (BROKEN.length + 1);
        await analyzer.hover(PATH, at);
        await analyzer.complete(PATH, at);
        const located = await analyzer.locate(PATH, at);
        if (located?.resource) expect(await analyzer.reveal(located.resource, located.path)).not.toBeNull();
      }
      for (const key of model.resources.keys()) {
        const { plan } = await analyzer.plan([{ id: 'rename', args: { key, name: 'other', follow: true } }]);
        expect(plan.ok ? '' : plan.reason).not.toContain('Internal error');
      }
      for (const kind of ['yaml', 'files', 'kustomization', 'mermaid'] as const)
        await analyzer.exportText(kind);
    }),
    { numRuns: 8 },
  );
});
