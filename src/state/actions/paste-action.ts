import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Longer texts become a file of their own, unchanged, instead of being merged object by object. */
const LONG = 1_000_000;

/** Manifests as text: from the clipboard, dropped, or typed into the paste dialog. */
export function createPaste(
  { store }: ActionContext,
  { run, addFiles }: Pick<Actions, 'run' | 'addFiles'>,
): Pick<Actions, 'paste'> {
  return {
    async paste(text, { clean, file } = {}) {
      // Loaded when it is needed: a first visit has nothing to recognise.
      const { recognise } = await import('../../core/import/recognise.ts');
      const { toast, openDialog, activeFile } = store.getState();
      const { verdict, format, message, advice } = recognise(text, 'The pasted text');
      if (verdict === 'refuse') return toast({ tone: 'error', message, detail: advice });
      if (format === 'kubectl-output' && clean === undefined)
        return openDialog({ type: 'paste', text, name: file ?? null });

      if (verdict === 'note' && format !== 'kubectl-output') toast({ tone: 'info', message, detail: advice });
      if (text.length > LONG && !clean) {
        addFiles(
          [{ path: file ?? 'pasted.yaml', text }],
          noticesTexts.pasteFile(),
          noticesTexts.pastedFile(),
        );
        return;
      }
      const args = { text, namespace: null, file: file ?? activeFile, clean: clean ?? false };
      // Pasted unchanged: problems are shown as findings, not in a dialog.
      await run([{ id: 'paste', args }], { confirmed: true });
    },
  };
}
