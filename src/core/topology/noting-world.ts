import { hasQuestion, holdsQuestion, OPTIONS, type Question } from './world-changes.ts';
import { definitionBucket, type IndexedWorld, type World } from './world.ts';

/** A world that notes what it is asked. */
export type NotingWorld = World & Readonly<{ asked: IndexedWorld; notes: Set<Question> }>;

/** A world that answers as another does, and notes the questions. */
export function noting(asked: IndexedWorld): NotingWorld {
  const notes = new Set<Question>();
  const note = <A>(question: Question, answer: A): A => {
    notes.add(question);
    return answer;
  };
  return {
    asked,
    notes,
    partial: () => note(OPTIONS, asked.partial()),
    channel: () => note(OPTIONS, asked.channel()),
    settings: () => note(OPTIONS, asked.settings()),
    get: (key) => note(key, asked.get(key)),
    has: (group, kind) => note(hasQuestion(`${group}/${kind}`), asked.has(group, kind)),
    ofKind: (group, kind) => note(`${group}/${kind}`, asked.ofKind(group, kind)),
    inNamespace: (group, kind, namespace) =>
      note(`${group}/${kind}/${namespace}`, asked.inNamespace(group, kind, namespace)),
    definition: (group, kind) => note(definitionBucket(group, kind), asked.definition(group, kind)),
    holds: (namespace) => note(holdsQuestion(namespace), asked.holds(namespace)),
  };
}

export const isNoting = (world: World): world is NotingWorld => 'notes' in world;
