import { useEffect, useState } from 'react';
import { reportFailure } from '../../state/report-failure.ts';
import { useWorkspace } from '../use-app.ts';

/**
 * What a function resolves to; undefined until then. What it rejects with is said in a notice.
 * @param load the same function while it is about the same
 */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const { store } = useWorkspace();
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => gone || setLoaded(() => value),
      (error: unknown) => gone || reportFailure(store, error),
    );
    return () => {
      gone = true;
    };
  }, [load, store]);
  return loaded;
}
