import { later } from '../parts/later.tsx';
import { useApp } from '../use-app.ts';
import { PaletteAhead } from './palette-ahead.tsx';

/** No dialog is needed before the first canvas; all load together, after it or the first time one opens. */
export const DialogContent = later(
  () => import('./dialog-content.tsx').then((module) => module.DialogContent),
  <PaletteAhead />,
);

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog && <DialogContent dialog={dialog} />;
}
