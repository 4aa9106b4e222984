import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { scopeOf } from '../../src/core/kinds/registry.ts';
import { defaultOptions } from '../../src/core/model/options.ts';
import { fileText, loadModel, updateModel } from '../../src/core/model/update-model.ts';
import { applied, randomEdit } from '../mutate.ts';
import { sources } from '../sources.ts';
import { must, type Subject } from '../subject.ts';

const PATH = 'a.yaml';
const reading = { scopeOf, defaultNamespace: defaultOptions.defaultNamespace };
const options = { ...defaultOptions, today: '2026-01-01' };

/** What follows from a text, without what depends on how it came about: ids of documents. */
const view = ({ graph, findings }: Analysis): string =>
  JSON.stringify({
    nodes: [...graph.nodes.values()].flatMap(({ key, name }) => (name === '' ? [] : [key])).sort(),
    edges: [...graph.edges.values()].flatMap(({ id, holder }) => (holder.includes('?') ? [] : [id])).sort(),
    findings: findings
      .flatMap(({ code, message, path, at, resource }) =>
        resource?.includes('?') ? [] : [JSON.stringify([code, message, path, at.span])],
      )
      .sort(),
  });

/** The analysis after a row of edits is that of the text they lead to. */
export const incremental: Subject = {
  name: 'incremental',
  run(random) {
    let text = random.pick(sources);
    let model = loadModel([{ path: PATH, text }], reading);
    let analysis = analyze(model, options);
    for (let left = 1 + random.below(8); left > 0; left -= 1) {
      const edit = randomEdit(text, random);
      text = applied(text, edit);
      model = updateModel(model, [{ path: PATH, type: 'edit', edits: [edit] }], reading);
      analysis = analyze(model, options, analysis);
      const file = model.files.get(PATH);
      must(file !== undefined && fileText(file) === text, 'the model has another text');
      // What the last good state of a document adds is history, which a fresh reading cannot know.
      if (file.slots.some(({ broken }) => broken)) continue;
      const fresh = view(analyze(loadModel([{ path: PATH, text }], reading), options));
      must(view(analysis) === fresh, `after ${JSON.stringify(edit)} it is not that of the text`);
    }
  },
};
