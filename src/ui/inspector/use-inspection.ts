import { useEffect, useState } from 'react';
import type { Inspection } from '../../core/views/workspace/inspect-object.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useWorkspace } from '../use-app.ts';

/** The object in the current text; null when it is not there, undefined until that is known. */
export function useInspection(key: ResourceKey): Inspection | null | undefined {
  const { analyzer, store } = useWorkspace();
  const [known, setKnown] = useState<Readonly<{ key: ResourceKey; inspection: Inspection | null }> | null>(
    null,
  );

  useEffect(() => {
    let wanted = true;
    const ask = () =>
      analyzer.inspect(key).then(
        (inspection) => {
          if (!wanted) return;
          // Most keystrokes are somewhere else: an object that is the same need not be drawn again.
          setKnown((before) =>
            before?.key === key && JSON.stringify(before.inspection) === JSON.stringify(inspection)
              ? before
              : { key, inspection },
          );
        },
        (error: unknown) => console.error('The object could not be read:', error),
      );
    void ask();
    const stop = store.subscribe((state, before) => {
      if (state.version !== before.version) void ask();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [analyzer, store, key]);

  return known?.key === key ? known.inspection : undefined;
}
