import type { ExportKind as Form } from '../../core/export/export-text.ts';
import { download } from '../disk/download.ts';
import type { Actions, ExportKind } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { toClipboard } from './clipboard.ts';

type TracePath = Readonly<{ form: Form; to: 'file' | 'zip' | 'clipboard'; name: string; type: string }>;

const ways: Readonly<Record<ExportKind, TracePath>> = {
  yaml: { form: 'yaml', to: 'file', name: 'manifests.yaml', type: 'application/yaml' },
  clipboard: { form: 'yaml', to: 'clipboard', name: 'The YAML', type: 'application/yaml' },
  zip: { form: 'files', to: 'zip', name: 'manifests.zip', type: 'application/zip' },
  kustomization: { form: 'kustomization', to: 'zip', name: 'kustomization.zip', type: 'application/zip' },
  mermaid: { form: 'mermaid', to: 'file', name: 'traffic.mmd', type: 'text/plain' },
  'mermaid-clipboard': { form: 'mermaid', to: 'clipboard', name: 'The diagram', type: 'text/plain' },
};

/** Exports of the workspace. */
export function createExport({ store, analyzer }: ActionContext): Pick<Actions, 'exportAs'> {
  return {
    async exportAs(kind, parts) {
      const { toast } = store.getState();
      const { form, to, name, type } = ways[kind];
      const files = await analyzer.exportText(form, parts);
      const [first] = files;
      if (!first)
        return toast({
          tone: 'info',
          message: 'There are no objects to export yet.',
          detail: 'To keep text that holds none, save its file from the list of files.',
        });

      if (to === 'clipboard') {
        if (await toClipboard(first.text))
          return toast({ tone: 'success', message: `${name} is on the clipboard.` });
        return toast({
          tone: 'error',
          message: 'The browser did not allow copying.',
          detail: 'Export it as a file instead.',
        });
      }
      if (to === 'file') download(name, first.text, type);
      else {
        const { toZip } = await import('../../core/manifests/to-zip.ts');
        download(name, toZip(files, new Date()), type);
      }
      toast({ tone: 'success', message: `${name} is in your downloads.` });
    },
  };
}
