import { useEffect, useState } from 'react';
import type { CommandCall } from '../../core/commands/command-call.ts';
import type { CommandPlan } from '../../core/commands/command-plan.ts';
import { useWorkspace } from '../use-app.ts';
import type { Plans } from './connect-order.ts';

/** How many choices are planned in advance; the others are planned when they are chosen. */
const ASKED = 60;

/** A choice, and what is carried out when it is made. */
export type Asked = Readonly<{ id: string; calls: readonly CommandCall[] }>;

const unanswered: Plans = new Map();

/**
 * What would become of each choice, as the answers arrive.
 * @param asked the same list while the choices are the same
 */
export function usePlans(asked: readonly Asked[]): Plans {
  const { actions } = useWorkspace();
  const [answers, setAnswers] = useState({ to: asked, plans: unanswered });
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const plans = new Map<string, CommandPlan>();
      for (const { id, calls } of asked.slice(0, ASKED)) {
        plans.set(id, await actions.preview(calls));
        if (stopped) return;
        setAnswers({ to: asked, plans: new Map(plans) });
      }
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [actions, asked]);
  return answers.to === asked ? answers.plans : unanswered;
}
