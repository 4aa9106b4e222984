import { useApp } from '../use-app.ts';

/** Closes whatever dialog is open. */
export function useClose(): () => void {
  const openDialog = useApp((state) => state.openDialog);
  return () => openDialog(null);
}
