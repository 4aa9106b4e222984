import type { Resource } from '../model/resource.ts';
import { isRecording, recordQuestions } from './recording-index.ts';
import { changesBetween, type Question } from './index-changes.ts';
import type { IndexSnapshot, ResourceIndex } from './resource-index.ts';

type Entry<T> = { index: IndexSnapshot; readonly questions: ReadonlySet<Question>; readonly value: T };

function touches(questions: ReadonlySet<Question>, changes: ReadonlySet<Question>): boolean {
  const [few, many] = changes.size < questions.size ? [changes, questions] : [questions, changes];
  for (const question of few) if (many.has(question)) return true;
  return false;
}

/**
 * A conclusion about one object that may depend on others. It is worked out again only when the object changed, or
 * when one of the questions it rests on has another answer now; otherwise it is the same value as before. That is
 * what makes an edit among thousands of objects cheap without anybody listing what depends on what. Conclusions may
 * rest on conclusions: the questions of the inner one become questions of the outer one.
 */
export function tracked<T>(
  conclude: (resource: Resource, index: ResourceIndex) => T,
): (resource: Resource, index: IndexSnapshot | ResourceIndex) => T {
  const known = new WeakMap<Resource, Entry<T>>();
  return (resource, index) => {
    const outer = isRecording(index) ? index : null;
    // Every index that does not note comes from `buildWorld`.
    const asked = outer ? outer.asked : (index as IndexSnapshot);
    let entry = known.get(resource);
    if (entry && entry.index !== asked) {
      if (touches(entry.questions, changesBetween(entry.index, asked))) entry = undefined;
      else entry.index = asked;
    }
    if (!entry) {
      const inner = recordQuestions(asked);
      entry = { index: asked, value: conclude(resource, inner), questions: inner.notes };
      known.set(resource, entry);
    }
    if (outer) for (const question of entry.questions) outer.notes.add(question);
    return entry.value;
  };
}
