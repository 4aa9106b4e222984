/** A place in a `Memory`: a value that is kept for a workspace from one edit to the next. */
export type Remembered<T> = Readonly<{ create: () => T }>;

/** Declares a place in every memory. `create` makes the initial value. */
export const remembered = <T>(create: () => T): Remembered<T> => ({ create });

/**
 * The values kept for one workspace from edit to edit. It is passed from each index of the workspace to the next, so two
 * workspaces never overwrite each other's values, and those of a closed one are collected with it. It only ever saves
 * work: every result is the same with an empty memory.
 */
export class Memory {
  /** Whether no other index of the workspace follows: then nothing is kept that only a next one needs. */
  readonly isLast: boolean;
  readonly #kept = new Map<Remembered<unknown>, unknown>();

  constructor({ isLast = false }: Readonly<{ isLast?: boolean }> = {}) {
    this.isLast = isLast;
  }

  get<T>(place: Remembered<T>): T {
    let value = this.#kept.get(place);
    if (value === undefined) {
      value = place.create();
      this.#kept.set(place, value);
    }
    // A place holds only values of its own `create`.
    return value as T;
  }
}
