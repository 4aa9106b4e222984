import { LayoutTemplate } from 'lucide-react';
import type { ResourceKey } from '../../core/model/resource.ts';
import { panesTexts } from '../../texts/en/panes.ts';
import { MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { patternsAt } from './patterns.ts';

/** The patterns that start at an object, as a part of its menu. */
export function PatternItems({ object }: { object: ResourceKey }) {
  const workspace = useWorkspace();
  const fitting = patternsAt(workspace.store.getState(), object);
  if (fitting.length === 0) return null;
  return (
    <>
      <MenuSeparator />
      <MenuLabel>{panesTexts.patterns()}</MenuLabel>
      {fitting.map(({ id, title, startAt }) => (
        <MenuItem key={id} icon={LayoutTemplate} onSelect={() => void startAt(workspace, object)}>
          {title()}
        </MenuItem>
      ))}
    </>
  );
}
