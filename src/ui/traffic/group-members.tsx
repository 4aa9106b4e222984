import { useCallback } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { useApp } from '../use-app.ts';
import { MemberList } from './member-list.tsx';
import { StepRow } from './step-row.tsx';

type Props = { id: string; count: number; label: string };

/** The members of a group of the trace on screen; each leads to its place. */
export function GroupMembers({ id, count, label }: Props) {
  const draft = useApp((state) => state.traced?.draft);
  const ask = useCallback(
    async (analyzer: Analyzer, most: number) => (draft ? analyzer.traceGroup(draft, id, most) : null),
    [draft, id],
  );
  return (
    <MemberList
      count={count}
      label={label}
      ask={ask}
      renderMember={(key, step) => <StepRow key={key} step={step} fault={false} />}
    />
  );
}
