import { download } from '../disk/download.ts';
import type { Form } from '../export-text.ts';
import type { Actions, ExportKind } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { toClipboard } from './clipboard.ts';

type Way = Readonly<{ form: Form; to: 'file' | 'clipboard'; name: string; type: string }>;

const ways: Readonly<Record<ExportKind, Way>> = {
  yaml: { form: 'yaml', to: 'file', name: 'manifests.yaml', type: 'application/yaml' },
  clipboard: { form: 'yaml', to: 'clipboard', name: 'The YAML', type: 'application/yaml' },
  zip: { form: 'zip', to: 'file', name: 'manifests.zip', type: 'application/zip' },
  kustomization: { form: 'kustomization', to: 'file', name: 'kustomization.zip', type: 'application/zip' },
  mermaid: { form: 'mermaid', to: 'file', name: 'traffic.mmd', type: 'text/plain' },
  'mermaid-clipboard': { form: 'mermaid', to: 'clipboard', name: 'The diagram', type: 'text/plain' },
};

/** Taking the workspace away. */
export function createExport({ store, documents, feed }: ActionContext): Pick<Actions, 'exportAs'> {
  return {
    async exportAs(kind) {
      const { toast } = store.getState();
      const { form, to, name, type } = ways[kind];
      const files = documents.paths().map((path) => ({ path, text: documents.read(path) }));
      if (files.length === 0) return toast({ tone: 'info', message: 'There is nothing to export yet.' });
      await feed.settled();
      const { exportText } = await import('../export-text.ts');
      const { options, ...graph } = store.getState();
      const { content, leftOut } = exportText(form, files, graph, options.defaultNamespace);
      const detail = leftOut.length > 0 ? { detail: `Left out: ${leftOut.join(' ')}` } : {};

      if (to === 'file') {
        download(name, content, type);
        return toast({ tone: 'success', message: `${name} is in your downloads.`, ...detail });
      }
      if (typeof content === 'string' && (await toClipboard(content)))
        return toast({ tone: 'success', message: `${name} is on the clipboard.`, ...detail });
      toast({
        tone: 'error',
        message: 'The browser did not allow copying.',
        detail: 'Export it as a file instead.',
      });
    },
  };
}
