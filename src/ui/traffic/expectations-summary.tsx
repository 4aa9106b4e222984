import { CircleCheck, CircleX } from 'lucide-react';
import { useMemo } from 'react';
import { useApp, useWorkspace } from '../use-app.ts';
import { countExpectations, describeExpectations } from './expectation-counts.ts';

/** The results of the saved requests, in a line that opens them; nothing without any. */
export function ExpectationsSummary({ className }: { className: string }) {
  const { store } = useWorkspace();
  const expectations = useApp((state) => state.expectations);
  const counts = useMemo(() => countExpectations(expectations.values()), [expectations]);
  if (counts.all === 0) return null;
  const Icon = counts.failed > 0 ? CircleX : CircleCheck;
  const show = () => {
    store.getState().showTraceView('saved');
    store.getState().showBottom('trace');
  };
  return (
    <button type="button" className={className} onClick={show}>
      <Icon size={14} color={counts.failed > 0 ? 'var(--error)' : 'var(--ok)'} aria-hidden />
      {describeExpectations(counts)}
    </button>
  );
}
