import { lazy, Suspense } from 'react';
import { useApp } from '../use-app.ts';

// No dialog is needed before the first canvas; all load together, the first time one opens.
const DialogContent = lazy(() =>
  import('./dialog-content.tsx').then((module) => ({ default: module.DialogContent })),
);

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  return (
    dialog && (
      <Suspense fallback={null}>
        <DialogContent dialog={dialog} />
      </Suspense>
    )
  );
}
