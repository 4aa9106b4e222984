import { buildScene, type Scene } from './scene.ts';

/** Builds one scene after the other; what is the same in the next one stays the same object. */
export function createSceneBuilder(): (input: Parameters<typeof buildScene>[0]) => Scene {
  let before: Scene | undefined;
  return (input) => (before = buildScene({ ...input, ...(before && { lines: before.lines }) }));
}
