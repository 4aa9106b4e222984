import type { Resource } from '../model/resource.ts';
import { isNoting, noting } from './noting-world.ts';
import { changesBetween, type Question } from './world-changes.ts';
import type { IndexedWorld, World } from './world.ts';

type Entry<T> = { world: IndexedWorld; readonly questions: ReadonlySet<Question>; readonly value: T };

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
  conclude: (resource: Resource, world: World) => T,
): (resource: Resource, world: IndexedWorld | World) => T {
  const known = new WeakMap<Resource, Entry<T>>();
  return (resource, world) => {
    const outer = isNoting(world) ? world : null;
    // Every world that does not note comes from `buildWorld`.
    const asked = outer ? outer.asked : (world as IndexedWorld);
    let entry = known.get(resource);
    if (entry && entry.world !== asked) {
      if (touches(entry.questions, changesBetween(entry.world, asked))) entry = undefined;
      else entry.world = asked;
    }
    if (!entry) {
      const inner = noting(asked);
      entry = { world: asked, value: conclude(resource, inner), questions: inner.notes };
      known.set(resource, entry);
    }
    if (outer) for (const question of entry.questions) outer.notes.add(question);
    return entry.value;
  };
}
