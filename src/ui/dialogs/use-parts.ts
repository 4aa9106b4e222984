import { useEffect, useState } from 'react';
import type { Parts } from '../../core/export/export-text.ts';
import type { Sensitive } from '../../core/export/texts-to-share.ts';
import { useWorkspace } from '../use-app.ts';

/** What of the workspace may be kept back, null until that is known, and what the user chose to take along. */
export function useParts(initial: Parts) {
  const { actions } = useWorkspace();
  const [parts, setParts] = useState(initial);
  const [sensitive, setSensitive] = useState<Sensitive | null>(null);
  useEffect(() => {
    let current = true;
    void actions.sensitive().then((found) => current && setSensitive(found));
    return () => {
      current = false;
    };
  }, [actions]);
  return { sensitive, parts, setParts };
}
