import type { StateFiles } from './lesson-states.ts';

/** A state with other files over its own, by name; an empty one removes a file. */
export function overlaid(state: StateFiles, over: StateFiles | undefined): StateFiles {
  if (!over) return state;
  const files = new Map(state);
  for (const [name, text] of over) {
    if (text.trim() === '') files.delete(name);
    else files.set(name, text);
  }
  return files;
}
