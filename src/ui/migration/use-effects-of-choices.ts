import { useEffect, useMemo, useState } from 'react';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import { useWorkspace } from '../use-app.ts';
import { optionsToCount, type ChoiceOption } from './choice-options.ts';

/** What is known of how many classes of requests an option changes. */
export type Effect = number | 'counting' | 'not-counted' | 'impossible';

type Counted = Readonly<{ request: MigrationRequest | null; effects: ReadonlyMap<string, Effect> }>;

const optionId = ({ setting, value }: Pick<ChoiceOption, 'setting' | 'value'>): string =>
  `${setting} ${value}`;

/**
 * For each option that is not chosen how many classes of requests it would change: asked one after the other, so that nothing
 * else waits for all of them, and not at all while it is stopped.
 *
 * @param request null while there is nothing to count
 */
export function useEffectsOfChoices(
  request: MigrationRequest | null,
  stopped: boolean,
): (option: Pick<ChoiceOption, 'setting' | 'value'>) => Effect {
  const { analyzer } = useWorkspace();
  const [counted, setCounted] = useState<Counted>({ request: null, effects: new Map() });
  const options = useMemo(() => (request ? optionsToCount(request.settings) : []), [request]);

  useEffect(() => {
    if (request === null || stopped) return undefined;
    let wanted = true;
    const learn = (option: ChoiceOption, effect: Effect) =>
      setCounted((before) => ({
        request,
        effects: new Map([
          ...(before.request === request ? before.effects : []),
          [optionId(option), effect] as const,
        ]),
      }));
    const countAll = async () => {
      for (const option of options) {
        if (!wanted) return;
        try {
          const effect = await analyzer.choiceEffect(request, { [option.setting]: option.value });
          if (wanted) learn(option, effect === 'stopped' ? 'not-counted' : (effect ?? 'impossible'));
        } catch (error) {
          console.error('The analyzer did not answer:', error);
          if (wanted) learn(option, 'not-counted');
        }
      }
    };
    void countAll();
    return () => {
      wanted = false;
    };
  }, [analyzer, request, options, stopped]);

  return (option) => {
    const known = counted.request === request ? counted.effects.get(optionId(option)) : undefined;
    return known ?? (stopped ? 'not-counted' : 'counting');
  };
}
