/** A place in a `Memory`: what something keeps of a workspace from one edit to the next. */
export type Remembered<T> = Readonly<{ create: () => T }>;

/** Declares a place in every memory. `create` makes what is there before anything was kept. */
export const remembered = <T>(create: () => T): Remembered<T> => ({ create });

/**
 * What is kept of one workspace from edit to edit. It is handed on from each index of the workspace to the next, so two
 * workspaces never overwrite each other's values, and what a closed one kept is collected with it. It only ever saves
 * work: every result is the same with an empty memory.
 */
export class Memory {
  readonly #kept = new Map<Remembered<unknown>, unknown>();

  get<T>(place: Remembered<T>): T {
    let value = this.#kept.get(place);
    if (value === undefined) {
      value = place.create();
      this.#kept.set(place, value);
    }
    // Under a place stands only what its own `create` made.
    return value as T;
  }
}
