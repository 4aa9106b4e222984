import { fileText } from '../../src/core/model/update-model.ts';
import { analysisOf, FILE } from '../../src/core/testing/workspace.ts';
import { mutated } from '../mutate.ts';
import { sources } from '../sources.ts';
import { must, type Subject } from '../subject.ts';

/** A damaged text keeps every byte, every part of its analysis is there, and every finding has a place in it. */
export const documents: Subject = {
  name: 'documents',
  run(random) {
    const text = mutated(random.pick(sources), random);
    const analysis = analysisOf(text, { channel: random.chance(0.5) ? 'standard' : 'experimental' });
    const file = analysis.model.files.get(FILE);
    must(file !== undefined && fileText(file) === text, 'the model has another text');
    for (const { code, message, at } of analysis.findings) {
      must(code !== 'engine/rule-failed', message);
      const { start, end } = at.span;
      must(
        start >= 0 && start <= end && end <= text.length,
        `${code} stands at ${start}–${end} of ${text.length}`,
      );
    }
    const boxes = analysis.layout.boxes.size;
    must(boxes <= analysis.graph.nodes.size, `${boxes} cards for ${analysis.graph.nodes.size} objects`);
    void [analysis.statuses, analysis.dataPlane, analysis.ingressPlane];
  },
};
