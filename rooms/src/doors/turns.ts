/** Does things one after the other, for each apart. */
export type Turns = <Result>(who: string, work: () => Promise<Result>) => Promise<Result>;

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (who, work) => {
    // What failed was for another to hear.
    const before = last.get(who)?.catch(() => {});
    const own = before ? before.then(work) : work();
    last.set(who, own);
    try {
      return await own;
    } finally {
      if (last.get(who) === own) last.delete(who);
    }
  };
}
