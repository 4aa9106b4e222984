import type { ExportKind as Form } from '../../core/export/export-text.ts';
import { download } from '../disk/download.ts';
import type { Actions, ExportKind } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { toClipboard } from './clipboard.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

type Way = Readonly<
  | { form: Form; to: 'file' | 'zip'; name: string; type: string }
  | { form: Form; to: 'clipboard'; copied: () => string }
>;

const ways: Readonly<Record<ExportKind, Way>> = {
  yaml: { form: 'yaml', to: 'file', name: 'manifests.yaml', type: 'application/yaml' },
  clipboard: { form: 'yaml', to: 'clipboard', copied: noticesTexts.yamlOnClipboard },
  zip: { form: 'files', to: 'zip', name: 'manifests.zip', type: 'application/zip' },
  kustomization: { form: 'kustomization', to: 'zip', name: 'kustomization.zip', type: 'application/zip' },
  mermaid: { form: 'mermaid', to: 'file', name: 'traffic.mmd', type: 'text/plain' },
  'mermaid-clipboard': { form: 'mermaid', to: 'clipboard', copied: noticesTexts.diagramOnClipboard },
};

/** Exports of the workspace. */
export function createExport({ store, analyzer }: ActionContext): Pick<Actions, 'exportAs'> {
  return {
    async exportAs(kind, parts) {
      const { toast } = store.getState();
      const way = ways[kind];
      const files = await analyzer.exportText(way.form, parts);
      const [first] = files;
      if (!first)
        return toast({
          tone: 'info',
          message: noticesTexts.nothingToExport(),
          detail: noticesTexts.aboutNothingToExport(),
        });

      if (way.to === 'clipboard') {
        if (await toClipboard(first.text)) return toast({ tone: 'success', message: way.copied() });
        return toast({
          tone: 'error',
          message: noticesTexts.copyRefused(),
          detail: noticesTexts.exportInstead(),
        });
      }
      const { to, name, type } = way;
      if (to === 'file') download(name, first.text, type);
      else {
        const { toZip } = await import('../../core/manifests/to-zip.ts');
        download(name, toZip(files, new Date()), type);
      }
      toast({ tone: 'success', message: noticesTexts.inDownloads({ name }) });
    },
  };
}
