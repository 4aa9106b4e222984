import type { Resource, ResourceKey } from '../model/resource.ts';
import type { World } from './world.ts';

/** A question that was asked of the world, and the answer it gave. */
type Read = Readonly<{ ask: (world: World) => unknown; answer: unknown }>;

type Entry<T> = Readonly<{ reads: readonly Read[]; value: T }>;

/** The world, with a note of every question and answer. The same question is noted once. */
function recorder(world: World): Readonly<{ world: World; reads: () => readonly Read[] }> {
  const reads = new Map<string, Read>();
  const note = <A>(question: string, ask: (world: World) => A): A => {
    const noted = reads.get(question);
    if (noted) return noted.answer as A;
    const answer = ask(world);
    reads.set(question, { ask, answer });
    return answer;
  };
  return {
    reads: () => [...reads.values()],
    world: {
      partial: () => note('partial', (of) => of.partial()),
      channel: () => note('channel', (of) => of.channel()),
      get: (key: ResourceKey) => note(`get ${key}`, (of) => of.get(key)),
      ofKind: (group, kind) => note(`kind ${group}/${kind}`, (of) => of.ofKind(group, kind)),
      inNamespace: (group, kind, namespace) =>
        note(`in ${group}/${kind}/${namespace}`, (of) => of.inNamespace(group, kind, namespace)),
      holds: (namespace) => note(`holds ${namespace}`, (of) => of.holds(namespace)),
    },
  };
}

/**
 * A conclusion about one object that may depend on others. It is worked out again only when the object changed, or
 * when the world gives another answer to one of the questions that it rests on; otherwise it is the same value as
 * before. That is what makes an edit among thousands of objects cheap without anybody listing what depends on what.
 */
export function tracked<T>(
  conclude: (resource: Resource, world: World) => T,
): (resource: Resource, world: World) => T {
  const known = new WeakMap<Resource, Entry<T>>();
  return (resource, world) => {
    const entry = known.get(resource);
    if (entry?.reads.every(({ ask, answer }) => ask(world) === answer)) return entry.value;
    const recording = recorder(world);
    const value = conclude(resource, recording.world);
    known.set(resource, { reads: recording.reads(), value });
    return value;
  };
}
