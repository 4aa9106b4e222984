export type Places = Readonly<{
  /** Takes a place for a participant; null where there is none left. The function gives it back, once. */
  take: (who: string) => (() => void) | null;
  readonly taken: number;
}>;

/** Places for so many in all, and so many for each. */
export function createPlaces(most: number, mostEach: number): Places {
  const each = new Map<string, number>();
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    take(who) {
      const own = each.get(who) ?? 0;
      if (taken >= most || own >= mostEach) return null;
      taken += 1;
      each.set(who, own + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        taken -= 1;
        const left = (each.get(who) ?? 1) - 1;
        if (left > 0) each.set(who, left);
        else each.delete(who);
      };
    },
  };
}
