import type { CommandCall } from '../../core/commands/command-call.ts';
import { useWorkspace } from '../use-app.ts';

/** Shows what a command would change, in the dialog from which it can be applied. */
export function usePreview(): (call: CommandCall) => Promise<void> {
  const { actions, store } = useWorkspace();
  return async (call) =>
    store.getState().openDialog({ type: 'plan', calls: [call], plan: await actions.preview([call]) });
}
