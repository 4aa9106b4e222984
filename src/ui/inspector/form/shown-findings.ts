import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';

/** Notes that findings are shown at their fields, until the function that it returns is called. */
type Show = (ids: readonly string[]) => () => void;

export const ShownFindingsContext = createContext<Show | null>(null);

/** How many fields show each finding: the short form and the tree of all fields may both do. */
type Counts = ReadonlyMap<string, number>;

function counted(counts: Counts, ids: readonly string[], step: 1 | -1): Counts {
  const next = new Map(counts);
  for (const id of ids) {
    const count = (next.get(id) ?? 0) + step;
    if (count > 0) next.set(id, count);
    else next.delete(id);
  }
  return next;
}

/** The findings that fields show at the moment, and what the fields note it with. */
export function useShownFindings(): Readonly<{ shown: ReadonlySet<string>; show: Show }> {
  const [counts, setCounts] = useState<Counts>(new Map());
  const show = useCallback<Show>((ids) => {
    setCounts((before) => counted(before, ids, 1));
    return () => setCounts((before) => counted(before, ids, -1));
  }, []);
  const shown = useMemo(() => new Set(counts.keys()), [counts]);
  return { shown, show };
}

/** Notes that the findings with these ids are shown here, so that the list above the form does not repeat them. */
export function useShowsFindings(ids: readonly string[]): void {
  const show = useContext(ShownFindingsContext);
  const key = JSON.stringify(ids);
  // Before the page is drawn: else the list would be seen to shrink.
  useLayoutEffect(() => {
    const noted = JSON.parse(key) as readonly string[];
    return noted.length > 0 ? show?.(noted) : undefined;
  }, [show, key]);
}
