import { useWorkspace } from '../use-app.ts';
import { appAction, type ActionId } from './app-actions.ts';

/** Makes the handlers of buttons that run an action of the app. */
export function useRunAction() {
  const workspace = useWorkspace();
  return (id: ActionId) => () => void appAction(id).run(workspace);
}
